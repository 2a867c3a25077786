package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That labels become names; words are three characters long and stand one after the other. */
class NameJoinerTest {

    private static final int WIDTH = 3;

    @ParameterizedTest
    @CsvSource({
        "O O O, ''",
        "B-PER I-PER O, PERSON 0-2",
        "B-PER B-PER O, PERSON 0-1 PERSON 1-2",
        "I-PER I-PER O, PERSON 0-2",
        "B-PER I-LOC O, PERSON 0-1 PLACE 1-2",
        "PER PER O, PERSON 0-2",
        "S-ORG B-ORG E-ORG, ORGANISATION 0-1 ORGANISATION 1-3",
        "B-LOC O I-LOC, PLACE 0-1 PLACE 2-3",
        "B-LOC | I-LOC, PLACE 0-1 PLACE 1-2",
        "B-LOC B-MISC I-LOC, PLACE 0-1 PLACE 2-3"
    })
    void shouldMakeNamesOfLabels(String labels, String names) {
        assertThat(names(labels)).isEqualTo(names);
    }

    /** Each label is a word; a bar ends a sentence. */
    private static String names(String written) {
        List<List<Word>> sentences = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (String sentence : written.split(" \\| ")) {
            List<Word> words = new ArrayList<>();
            for (String label : sentence.split(" ")) {
                int start = given.size() * WIDTH;
                words.add(new Word(given.size(), false, start, start + WIDTH, new int[] {1}));
                given.add(label);
            }
            sentences.add(words);
        }
        StringBuilder names = new StringBuilder();
        NameJoiner.names(sentences, verdicts(given, sentences))
                .forEach(name -> names.append(' ')
                        .append(name.kind())
                        .append(' ')
                        .append(name.start() / WIDTH)
                        .append('-')
                        .append(name.end() / WIDTH));
        return names.toString().strip();
    }

    private static Verdicts verdicts(List<String> given, List<List<Word>> sentences) {
        List<NameLabel> labels = given.stream().map(NameLabel::parse).toList();
        var verdicts = new Verdicts(labels, given.size());
        float[] scores = new float[(given.size() + 2) * given.size()];
        for (int word = 0; word < given.size(); word++) {
            scores[(word + 1) * given.size() + word] = 1; // behind the mark of the beginning
        }
        verdicts.take(
                new Window(List.of(), sentences.stream().flatMap(List::stream).toList()), scores);
        return verdicts;
    }
}
