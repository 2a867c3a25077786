package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.topic.LexiconClassifier;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GazetteerDeterminismTest {

    private final List<KeyedStory> stories = KeyedStory.all();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void shouldGiveTheSameKeysUnderATurkishLocaleAndAnotherZone() {
        // Given
        List<List<EntityKey>> before = tag(GazetteerTagger.bundled());
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        // When
        var loadedAgain = new GazetteerTagger(BundledGazetteer.load(), NameTagger.NONE);

        // Then
        assertThat(tag(loadedAgain)).isEqualTo(before);
        assertThat(loadedAgain.version()).isEqualTo(GazetteerTagger.bundled().version());
        assertThat(loadedAgain.version()).matches("gazetteer:[0-9a-f]{12}");
    }

    @Test
    void shouldGiveTheSameKeysAndTopicsOnManyThreads() {
        // Given
        List<List<EntityKey>> keys = tag(GazetteerTagger.bundled());
        List<List<TopicKey>> topics = classify(false);

        // When
        List<List<EntityKey>> keysAtOnce = stories.parallelStream()
                .map(story -> GazetteerTagger.bundled().tag(story.text()))
                .toList();

        // Then
        assertThat(keysAtOnce).isEqualTo(keys);
        assertThat(classify(true)).isEqualTo(topics);
    }

    private List<List<EntityKey>> tag(GazetteerTagger tagger) {
        return stories.stream().map(story -> tagger.tag(story.text())).toList();
    }

    private List<List<TopicKey>> classify(boolean atOnce) {
        var stream = atOnce ? stories.parallelStream() : stories.stream();
        return stream.map(story -> LexiconClassifier.bundled().classify(story.text()))
                .toList();
    }
}
