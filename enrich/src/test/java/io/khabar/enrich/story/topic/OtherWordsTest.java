package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arabic words that fold to the same letters as a word of a topic (hamza, ة, clitics) must not speak for it. */
class OtherWordsTest {

    private static final Lexicon LEXICON = TopicFiles.bundled("ar");

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldNotTakeAnotherWordForOneOfTheTopic(String topic, String sentence) {
        // When
        List<Term> found = new ArrayList<>();
        LEXICON.find(FoldedText.of(sentence), (term, word) -> found.add(term));

        // Then
        assertThat(found).noneMatch(term -> term.topic().id().equals(topic));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void shouldLeaveTheFirstLettersOfAWordThatHasNoArticle(String phrase, String text, int times) {
        // Given
        Lexicon lexicon = new TopicFiles().lexicon("ar", "medtop:01000000\t" + phrase + "\tstrong");

        // When
        List<Term> found = new ArrayList<>();
        lexicon.find(FoldedText.of(text), (term, word) -> found.add(term));

        // Then
        assertThat(found).hasSize(times);
    }

    private static Stream<Arguments> sentences() {
        return new Resource("/topics/other-words.tsv")
                .lines().stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> Arguments.of((Object[]) line.split("\t")));
    }

    private static Stream<Arguments> articles() {
        return Stream.of(
                Arguments.of("ألوان", "مشى وأن الطريق طويل", 0),
                Arguments.of("ألوان", "باقة من الألوان والألوان", 2),
                Arguments.of("الألعاب", "عاب عليه الألعاب", 1),
                Arguments.of("المسرح", "مسرح والمسرح وبالمسرح", 3));
    }
}
