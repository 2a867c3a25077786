package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.text.Resource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SideMattersTest {

    private static final String WARD = "The hospital sent patients home. Doctors asked for vaccines.";

    static Stream<List<String>> stories() {
        return new Resource("/topics/side-matters.tsv").rows(6).stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void shouldGiveWhatTheTopSaysAndNotWhatStandsFarDown(List<String> story) {
        // When
        List<String> given = topics(story.get(1), story.get(2) + " " + story.get(3), story.get(0));

        // Then
        assertThat(given).contains(story.get(4)).doesNotContain(story.get(5));
    }

    @Test
    void shouldGiveATopicThatStandsFarDownIfItIsTheOnlyOne() {
        assertThat(topics(null, "They met. ".repeat(40) + "The prime minister spoke to parliament.", "en"))
                .containsExactly("medtop:11000000");
    }

    @Test
    void shouldHoldATopicInTheKeywordsToBeAtTheTop() {
        // Given
        String far = WARD + " They waited.".repeat(40) + " The prime minister spoke to the senator.";

        // Then
        assertThat(topics(new StoryText("Ward full", far, "en", List.of()))).containsExactly("medtop:07000000");
        assertThat(topics(new StoryText("Ward full", far, "en", List.of("parliament"))))
                .containsExactlyInAnyOrder("medtop:07000000", "medtop:11000000");
    }

    private static List<String> topics(@Nullable String headline, String body, String language) {
        return topics(new StoryText(headline, body, language, List.of()));
    }

    private static List<String> topics(StoryText story) {
        return LexiconClassifier.bundled().classify(story).stream()
                .map(TopicKey::id)
                .filter(id -> id.endsWith("000000"))
                .toList();
    }
}
