package io.khabar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.enrich.story.tag.Lexicon;
import io.khabar.enrich.story.tag.ModelFile;
import io.khabar.enrich.story.tag.NameKeys;
import io.khabar.enrich.story.tag.Tag;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrfTrainingTest {

    private static final List<String> PLACES = List.of("روما", "لندن", "تونس", "باريس", "مسقط", "عدن", "طنجة", "حلب");
    private static final List<String> VERBS = List.of("وصل", "سافر", "عاد", "انتقل");

    @Test
    void shouldLearnFromExamplesAndGiveTheSameBytesAgain() {
        // When
        byte[] first = train();
        byte[] second = train();

        // Then
        assertThat(second).isEqualTo(first);
        var tagger = new CrfTagger(ModelFile.read(first, "trained"));
        assertThat(tagger.tag(List.of("عاد", "الوفد", "إلى", "قرطاج", ".")))
                .containsExactly(Tag.O, Tag.O, Tag.O, Tag.B_LOC, Tag.O);
    }

    private static byte[] train() {
        List<TaggedSentence> sentences = sentences();
        List<String[]> texts = new ArrayList<>();
        sentences.forEach(s -> texts.add(s.tokens().toArray(new String[0])));
        RawCorpus raw = RawCorpus.of(texts, 2);
        int words = raw.words().size();
        var vectors = WordVectors.of(Contexts.of(raw, words, words), 8, 3);
        Lexicon lexicon = LexiconMaker.of(raw, vectors, words);
        var names = new NameKeys(new int[0], new byte[0]);
        var learning = new Learning(2, 8, 10, 0.1, 1e-5, 0.3, 0.4, 0, 2, 5);
        var quiet = new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        var result = new CrfTraining(sentences, lexicon, names, learning, quiet).run();
        return ModelFile.write(result.parts());
    }

    private static List<TaggedSentence> sentences() {
        var sentences = new ArrayList<TaggedSentence>();
        for (int i = 0; i < 60; i++) {
            String verb = VERBS.get(i % VERBS.size());
            String place = PLACES.get(i * 3 % PLACES.size());
            sentences.add(new TaggedSentence(
                    List.of(verb, "الوفد", "إلى", place, "."), List.of(Tag.O, Tag.O, Tag.O, Tag.B_LOC, Tag.O)));
        }
        return sentences;
    }
}
