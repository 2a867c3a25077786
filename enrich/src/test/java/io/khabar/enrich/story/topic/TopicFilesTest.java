package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.story.Origin;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicFilesTest {

    @Test
    void shouldRefuseBadLinesOfALexiconAndTellEachWithFileAndLine() {
        // Given
        var file = new Resource("/topics-bad/lexicon.tsv");

        // Then
        assertThatThrownBy(() -> Lexicon.of("lexicon.tsv", file.text(), "en"))
                .isInstanceOf(BadTopicFileException.class)
                .hasMessageContaining("lexicon.tsv:2: «medtop:15000000 | goal» has 2 columns")
                .hasMessageContaining("lexicon.tsv:3: «medtop:99000000 | goal | strong» has an unknown topic id")
                .hasMessageContaining(
                        "lexicon.tsv:4: «medtop:15000000 | goal | loud» says neither strong nor weak nor none")
                .hasMessageContaining("lexicon.tsv:5: «medtop:15000000 | ?! | weak» has no word")
                .hasMessageContaining("lexicon.tsv:7: «medtop:20001065 | GOAL KICK | weak» stands twice");
    }

    @Test
    void shouldRefuseBadLinesOfTheSectionsAndTellEachWithFileAndLine() {
        // Given
        var file = new Resource("/topics-bad/sections.tsv");

        // Then
        assertThatThrownBy(() -> Sections.of("sections.tsv", file.text()))
                .isInstanceOf(BadTopicFileException.class)
                .hasMessageContaining("sections.tsv:2: ")
                .hasMessageContaining("sections.tsv:4: «* | Sport | medtop:15000000» stands twice for this publisher");
    }

    @Test
    void shouldRefuseASubtopicWithoutATopLevelTopic() {
        assertThatThrownBy(() -> Subtopics.of("subtopics.tsv", "medtop:20000574\tmedtop:20000573\telection"))
                .isInstanceOf(BadTopicFileException.class)
                .hasMessageContaining("subtopics.tsv:1: ");
    }

    @Test
    void shouldTakeBackATermInsideAPhraseThatSaysNothing() {
        // Given
        Lexicon lexicon = Lexicon.of("l", "medtop:16000000\twar\tstrong\nmedtop:16000000\tprice war\tnone", "en");

        // Then
        assertThat(terms(lexicon, "a price war")).isEmpty();
        assertThat(terms(lexicon, "the price of war")).containsExactly("war");
    }

    @Test
    void shouldTakeAPublishersOwnSectionBeforeThatOfAll() {
        // Given
        Sections sections = Sections.of(
                "s",
                "*\tlife\tmedtop:10000000\nNews.example\tlife\tmedtop:14000000\nother.example\tlife\tmedtop:07000000");

        // Then
        assertThat(topics(sections, new Origin("news.example", null, List.of("Life"))))
                .containsExactly(MediaTopic.SOCIETY);
        assertThat(topics(sections, new Origin(null, "https://www.other.example/life/1", List.of("life"))))
                .containsExactly(MediaTopic.HEALTH);
        assertThat(topics(sections, new Origin("third.example", null, List.of("life", "life", "news"))))
                .containsExactly(MediaTopic.LIFESTYLE);
    }

    private static List<String> terms(Lexicon lexicon, String text) {
        var found = new ArrayList<String>();
        lexicon.find(FoldedText.of(text), term -> found.add(term.phrase()));
        return found;
    }

    private static List<MediaTopic> topics(Sections sections, Origin origin) {
        var found = new ArrayList<MediaTopic>();
        sections.find(origin, term -> found.add(term.topic()));
        return found;
    }
}
