package io.khabar.standalone.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.InfoSource;
import io.khabar.news.Khabar;
import io.khabar.news.PublishedBasis;
import io.khabar.news.StoryRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison itself must be able to fail: each change to a right story turns it red. */
class StoryCheckTest {
    private static final String EXPECTED = """
            {"role": "PRIMARY", "headline": "Harbour opens", "bodyStarts": "The harbour", "bodyEnds": "next year.",
             "bodyHas": ["seven cranes"], "bodyLacks": ["Read also"], "bodyOnce": ["seven cranes"],
             "published": "2025-02-04T00:00:00Z", "publishedBasis": "PAGE", "infoSources": ["Wire"], "located": null,
             "keywords": ["harbour"], "teasers": [], "keys": ["place:jo"], "keysLack": ["place:lb"]}""";

    @Test
    void shouldAcceptTheStoryThatIsExpected() throws Exception {
        assertThat(StoryCheck.differences(expected(), List.of(story().build()))).isEmpty();
    }

    @Test
    void shouldTurnRedWhenAStoryIsMissingOrTooMany() throws Exception {
        assertThat(StoryCheck.differences(expected(), List.of())).hasSize(1);
        assertThat(StoryCheck.differences(expected(), List.of(story().build(), story().build())))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void shouldTurnRedWhenOneThingIsWrong(int change) throws Exception {
        EnrichedStory wrong = CHANGES.get(change).apply(story()).build();

        assertThat(StoryCheck.differences(expected(), List.of(wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, HEADLINE",
        "1, HEADLINE",
        "2, EDGE",
        "3, EDGE",
        "4, LINE_LOST",
        "5, FOREIGN_LINE",
        "6, DOUBLED",
        "7, FACT",
        "8, FACT",
        "9, FACT",
        "10, FACT"
    })
    void shouldPassOverOneThingThatIsAKnownGapAndNothingElse(int change, String gap) throws Exception {
        EnrichedStory wrong = CHANGES.get(change).apply(story()).build();
        Set<String> others = new TreeSet<>(KINDS);
        others.remove(gap);

        assertThat(StoryCheck.differences(expected(Set.of(gap)), List.of(wrong)))
                .isEmpty();
        assertThat(StoryCheck.differences(expected(others), List.of(wrong))).isNotEmpty();
    }

    @Test
    void shouldPassOverAStoryThatIsMissedButNotOneThatIsTooMany() throws Exception {
        assertThat(StoryCheck.differences(expected(Set.of("MISSED")), List.of()))
                .isEmpty();
        assertThat(StoryCheck.differences(expected(Set.of("MISSED")), List.of(story().build(), story().build())))
                .hasSize(1);
        assertThat(StoryCheck.differences(
                        expected(Set.of("MISSED")),
                        List.of(CHANGES.get(9).apply(story()).build())))
                .hasSize(1);
    }

    private static final Set<String> KINDS =
            Set.of("HEADLINE", "EDGE", "LINE_LOST", "FOREIGN_LINE", "TEASER_IN_BODY", "DOUBLED", "FACT", "MISSED");

    private static final List<UnaryOperator<EnrichedStory.Builder>> CHANGES = List.of(
            story -> story.setHeadline("Harbour closes"),
            story -> story.setHeadline(null),
            story -> story.setBody("A harbour with seven cranes opens next year."),
            story -> story.setBody("The harbour with seven cranes opens."),
            story -> story.setBody("The harbour opens next year."),
            story -> story.setBody("The harbour with seven cranes. Read also opens next year."),
            story -> story.setBody("The harbour with seven cranes, seven cranes, opens next year."),
            story -> story.setPublished(null).setPublishedBasis(PublishedBasis.NONE),
            story -> story.setInfoSources(List.of()),
            story -> story.setLocated("Aqaba"),
            story -> story.setKeywords(List.of()),
            story -> story.setPlaces(List.of(place("place:jo"), place("place:lb"))));

    private static ExpectedSeed expected() throws Exception {
        return expected(Set.of());
    }

    private static ExpectedSeed expected(Set<String> gaps) throws Exception {
        JsonNode story = new ObjectMapper().readTree(EXPECTED);
        return new ExpectedSeed("harbour.txt", List.of(story), gaps);
    }

    private static EnrichedStory.Builder story() {
        return EnrichedStory.newBuilder()
                .setHeadline("Harbour opens")
                .setBody("The harbour with seven cranes opens next year.")
                .setPublished(Instant.parse("2025-02-04T00:00:00Z"))
                .setPublishedBasis(PublishedBasis.PAGE)
                .setInfoSources(List.of(new InfoSource("Wire", null)))
                .setKeywords(List.of("harbour"))
                .setPlaces(List.of(place("place:jo")))
                .setKhabar(Khabar.newBuilder().setRole(StoryRole.PRIMARY).build());
    }

    private static Entity place(String key) {
        return new Entity(key, key, key, 1.0, List.of(), List.of());
    }
}
