package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.IdentifiedLanguage;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.language.ModelLanguageIdentifier;
import io.khabar.enrich.story.topic.LexiconClassifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyedStoriesTest {

    private final List<KeyedStory> stories = KeyedStory.all();

    @Test
    void shouldLinkNearlyOnlyTheRightKeysAndMostOfThem() {
        // Given
        var marks = new Marks();

        // When
        for (KeyedStory story : stories) {
            List<EntityKey> entities = GazetteerTagger.bundled().tag(story.text());
            marks.add(story.id(), entities.stream().map(EntityKey::key).toList(), story.keys());
        }

        // Then
        assertThat(stories).hasSizeGreaterThanOrEqualTo(30);
        assertThat(marks.precision()).as(marks.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(marks.recall()).as(marks.toString()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void shouldGiveNearlyOnlyTheRightTopics() {
        // Given
        var marks = new Marks();

        // When
        for (KeyedStory story : stories) {
            List<TopicKey> topics = LexiconClassifier.bundled().classify(story.text());
            List<String> top = topics.stream()
                    .map(TopicKey::id)
                    .filter(id -> id.endsWith("000000"))
                    .toList();
            marks.add(story.id(), top, story.topics());
        }

        // Then
        assertThat(marks.precision()).as(marks.toString()).isGreaterThanOrEqualTo(0.9);
        assertThat(marks.recall()).as(marks.toString()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void shouldHaveAStoryOfEveryTopic() {
        assertThat(stories.stream().flatMap(story -> story.topics().stream()).distinct())
                .hasSize(17);
    }

    @Test
    void shouldNameTheLanguageOfEveryStory() {
        // Given
        var identifier = ModelLanguageIdentifier.bundled();

        // Then
        assertThat(stories)
                .allSatisfy(story -> assertThat(identifier.identify(
                                story.text().headline() + "\n" + story.text().body(), null))
                        .as(story.id())
                        .extracting(IdentifiedLanguage::tag)
                        .isEqualTo(story.text().language()));
    }

    @Test
    void shouldPrintEachMentionAsItStandsInTheText() {
        assertThat(stories)
                .allSatisfy(story -> GazetteerTagger.bundled().tag(story.text()).stream()
                        .flatMap(entity -> entity.mentions().stream())
                        .forEach(mention -> {
                            String text = mention.inHeadline()
                                    ? story.text().headline()
                                    : story.text().body();
                            assertThat(text.substring(mention.start(), mention.end()))
                                    .isEqualTo(mention.literal());
                        }));
    }

    @Test
    void shouldLoseMarksForAWrongKeyAndForAMissedOne() {
        // Given
        var marks = new Marks();

        // When
        marks.add("one", List.of("place:eg", "place:jo"), Set.of("place:eg", "place:iq", "place:sy"));

        // Then
        assertThat(marks.precision()).isEqualTo(0.5);
        assertThat(marks.recall()).isEqualTo(1.0 / 3);
        assertThat(marks).asString().contains("wrong [place:jo]", "place:iq", "place:sy");
    }
}
