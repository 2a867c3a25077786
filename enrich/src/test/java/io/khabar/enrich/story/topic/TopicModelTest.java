package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.text.FoldedText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicModelTest {

    private static final String NAME = "/models/topics-ar/model.bin";

    @Test
    void shouldShipAModelOfLessThanAMegabyteUnderItsOwnLicence() throws IOException {
        assertThat(file()).hasSizeLessThan(1_000_000);
        assertThat(TopicModelTest.class.getResource("/models/topics-ar/LICENSE"))
                .isNotNull();
        assertThat(TopicModelTest.class.getResource("/models/topics-ar/NOTICE")).isNotNull();
        assertThat(BundledTopicModel.get().topics()).contains("medtop:11000000", "medtop:16000000");
    }

    @Test
    void shouldRefuseADamagedAndACutModelAndOneOfAnotherFormat() throws IOException {
        // Given
        byte[] damaged = file();
        damaged[damaged.length / 2] ^= 1;
        byte[] cut = Arrays.copyOf(file(), file().length - 7);

        // Then
        assertThatThrownBy(() -> TopicModelFile.read(damaged, "m")).hasMessageContaining("m is cut or damaged");
        assertThatThrownBy(() -> TopicModelFile.read(cut, "m")).hasMessageContaining("m is cut or damaged");
        assertThatThrownBy(() -> TopicModelFile.read(new byte[100], "m"))
                .hasMessageContaining("m is no model of topics");
    }

    @Test
    void shouldCutWordsToTheSameStem() {
        // When
        TopicFeatures features = TopicFeatures.of(null, FoldedText.of("البنوك وبنوك بنوك والبنوك للبنوك"));

        // Then
        assertThat(features.size()).isEqualTo(1);
        assertThat(features.word(0)).isEqualTo("البنوك");
    }

    @Test
    void shouldSayPoliticsByTheModelAndShowTheWords() {
        // Given
        var story = new StoryText(
                "لقاء في القصر",
                "بحث الرئيس مع نظيره الزائر العلاقات الثنائية بين البلدين وسبل تعزيز التعاون، وشارك وزير الخارجية في"
                        + " اللقاء.",
                "ar",
                List.of());

        // When
        TopicKey first = HybridClassifier.bundled().classify(story).get(0);

        // Then
        assertThat(first.id()).isEqualTo("medtop:11000000");
        assertThat(first.creator()).matches("model:topics-ar:[0-9a-f]{12}");
        assertThat(first.evidence()).contains("وزير الخارجية");
        assertThat(HybridClassifier.bundled().version())
                .matches("rule:lexicon-4\\+[0-9a-f]{12}\\+topics-ar:[0-9a-f]{12}");
    }

    @Test
    void shouldGiveNoTopicToAnEmptyStory() {
        assertThat(HybridClassifier.bundled().classify(new StoryText(null, "", "ar", List.of())))
                .isEmpty();
        assertThat(HybridClassifier.bundled().classify(new StoryText("", "… \n 123", null, List.of())))
                .isEmpty();
    }

    @Test
    void shouldSayTheSameOnManyThreads() throws Exception {
        // Given
        List<GoldTopics> stories = GoldTopics.all();
        List<List<TopicKey>> one = stories.stream()
                .map(story -> HybridClassifier.bundled().classify(story.text()))
                .toList();

        // When
        List<List<TopicKey>> many = stories.parallelStream()
                .map(story -> HybridClassifier.bundled().classify(story.text()))
                .toList();

        // Then
        assertThat(many).isEqualTo(one);
    }

    private static byte[] file() throws IOException {
        try (var stream = TopicModelTest.class.getResourceAsStream(NAME)) {
            return stream.readAllBytes();
        }
    }
}
