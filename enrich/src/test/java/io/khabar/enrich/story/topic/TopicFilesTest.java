package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Origin;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicFilesTest {

    private final TopicFiles files = new TopicFiles();

    @Test
    void shouldRefuseBadLinesOfALexiconAndTellEachWithFileAndLine() {
        // Given
        var file = new Resource("/topics-bad/lexicon.tsv");

        // Then
        files.lexicon("en", file.text());
        assertThat(String.join("\n", files.mistakes()))
                .contains(
                        "en.tsv:2: «medtop:15000000 | goal» has 2 columns",
                        "en.tsv:3: «medtop:99000000 | goal | strong» has an unknown topic id",
                        "en.tsv:4: «medtop:15000000 | goal | loud» says neither strong nor weak nor none",
                        "en.tsv:5: «medtop:15000000 | ?! | weak» has no word",
                        "en.tsv:7: «medtop:20001065 | GOAL KICK | weak» stands twice");
    }

    @Test
    void shouldRefuseBadLinesOfTheSectionsAndTellEachWithFileAndLine() {
        // Given
        var file = new Resource("/topics-bad/sections.tsv");

        // Then
        files.sections(file.text());
        assertThat(String.join("\n", files.mistakes()))
                .contains(
                        "sections.tsv:2: ",
                        "sections.tsv:4: «* | Sport | medtop:15000000» stands twice for this publisher");
    }

    @Test
    void shouldRefuseASubtopicWithoutATopLevelTopic() {
        files.subtopics("medtop:20000574\tmedtop:20000573\telection\nmedtop:15000000\tmedtop:15000000\tsport\n");
        assertThat(files.mistakes())
                .hasSize(2)
                .anyMatch(mistake -> mistake.startsWith("subtopics.tsv:1: ") && mistake.contains("no top-level topic"))
                .anyMatch(
                        mistake -> mistake.startsWith("subtopics.tsv:2: ") && mistake.contains("below the top level"));
    }

    @Test
    void shouldTakeBackATermInsideAPhraseThatSaysNothing() {
        // Given
        Lexicon lexicon = files.lexicon("en", "medtop:16000000\twar\tstrong\nmedtop:16000000\tprice war\tnone");

        // Then
        assertThat(terms(lexicon, "a price war")).isEmpty();
        assertThat(terms(lexicon, "the price of war")).containsExactly("war");
    }

    @Test
    void shouldTakeAPublishersOwnSectionBeforeThatOfAll() {
        // Given
        Sections sections = files.sections(
                "*\tlife\tmedtop:10000000\nNews.example\tlife\tmedtop:14000000\nother.example\tlife\tmedtop:07000000");

        // Then
        assertThat(topics(sections, new Origin("news.example", null, List.of("Life"))))
                .containsExactly(MediaTopic.SOCIETY);
        assertThat(topics(sections, new Origin(null, "https://www.other.example/life/1", List.of("life"))))
                .containsExactly(MediaTopic.HEALTH);
        assertThat(topics(sections, new Origin("third.example", null, List.of("life", "life", "news"))))
                .containsExactly(MediaTopic.LIFESTYLE);
    }

    @Test
    void shouldLetALaterFilesTermReplaceAnEarlierOnesInItsTopic() {
        // Given
        String first = "medtop:16000000\twar\tstrong\nmedtop:01000000\twar\tweak\nmedtop:16000000\tsiege\tstrong\n";

        // When
        Lexicon lexicon =
                files.lexicon("en", first, "medtop:16000000\tWar\tnone\nmedtop:16000000\tpeace talks\tstrong\n");

        // Then
        assertThat(files.mistakes()).isEmpty();
        assertThat(found(lexicon, "war, siege and peace talks"))
                .extracting(term -> term.topic() + " " + term.phrase())
                .containsExactly("ARTS war", "CONFLICT siege", "CONFLICT peace talks");
    }

    @Test
    void shouldTakeBackASectionForOnePublisher() {
        // When
        Sections sections = files.sections("*\tlife\tmedtop:10000000", "news.example\tlife\tnone");

        // Then
        assertThat(files.mistakes()).isEmpty();
        assertThat(topics(sections, new Origin("news.example", null, List.of("life"))))
                .isEmpty();
        assertThat(topics(sections, new Origin("other.example", null, List.of("life"))))
                .containsExactly(MediaTopic.LIFESTYLE);
    }

    private static List<Term> found(Lexicon lexicon, String text) {
        var found = new ArrayList<Term>();
        lexicon.find(FoldedText.of(text), (term, word) -> found.add(term));
        return found;
    }

    private static List<String> terms(Lexicon lexicon, String text) {
        var found = new ArrayList<String>();
        lexicon.find(FoldedText.of(text), (term, word) -> found.add(term.phrase()));
        return found;
    }

    private static List<MediaTopic> topics(Sections sections, Origin origin) {
        var found = new ArrayList<MediaTopic>();
        sections.find(origin, term -> found.add(term.topic()));
        return found;
    }
}
