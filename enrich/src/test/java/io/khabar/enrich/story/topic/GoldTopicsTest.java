package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.TopicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GoldTopicsTest {

    private static final String POLITICS = "medtop:11000000";

    @Test
    void shouldGiveInventedStoriesTheirTopics() throws Exception {
        // When
        TopicExam exam = exam(GoldTopics.all());

        // Then
        System.out.println(exam.table());
        assertThat(exam.top().recall()).as(exam.table()).isGreaterThanOrEqualTo(0.97);
        assertThat(exam.top().precision()).as(exam.table()).isGreaterThanOrEqualTo(0.96);
        assertThat(exam.below().precision()).as(exam.table()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void shouldGiveStoriesThatItWasNotMadeWithTheirTopics() throws Exception {
        // When
        TopicExam exam = exam(GoldTopics.blind());

        // Then
        System.out.println(exam.table());
        assertThat(exam.top().recall()).as(exam.table()).isGreaterThanOrEqualTo(0.94);
        assertThat(exam.top().precision()).as(exam.table()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void shouldGiveStoriesThatWereWrittenForTheKeysTheirTopics() throws Exception {
        // When
        TopicExam exam = exam(GoldTopics.ofKeys());

        // Then
        System.out.println(exam.table());
        assertThat(exam.top().recall()).as(exam.table()).isGreaterThanOrEqualTo(0.85);
        assertThat(exam.top().precision()).as(exam.table()).isGreaterThanOrEqualTo(0.85);
    }

    /** Two thirds were found, and were right, before any was read. */
    @Test
    void shouldGiveNewerStoriesThatWereWrittenForTheKeysTheirTopics() throws Exception {
        // When
        TopicExam exam = exam(GoldTopics.ofNewerKeys());

        // Then
        System.out.println(exam.table());
        assertThat(exam.top().recall()).as(exam.table()).isGreaterThanOrEqualTo(0.78);
        assertThat(exam.top().precision()).as(exam.table()).isGreaterThanOrEqualTo(0.88);
    }

    /** Of 64 topics 52 were found, and 56 of 62 given ones were right, before any was read. */
    @Test
    void shouldGiveTheNewestStoriesThatWereWrittenForTheKeysTheirTopics() throws Exception {
        // When
        TopicExam exam = exam(GoldTopics.ofNewestKeys());

        // Then
        System.out.println(exam.table());
        assertThat(exam.top().recall()).as(exam.table()).isGreaterThanOrEqualTo(0.92);
        assertThat(exam.top().precision()).as(exam.table()).isGreaterThanOrEqualTo(0.95);
    }

    /** Of 71 topics 63 were found, and 71 of 88 given ones were right, before any was read. */
    @Test
    void shouldGiveTheLastStoriesThatWereWrittenForTheKeysTheirTopics() throws Exception {
        // When
        TopicExam exam = exam(GoldTopics.ofLastKeys());

        // Then
        System.out.println(exam.table());
        assertThat(exam.top().recall()).as(exam.table()).isGreaterThanOrEqualTo(0.9);
        assertThat(exam.top().precision()).as(exam.table()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void shouldNeverPutPoliticsBeforeConflictCrimeOrDisaster() throws Exception {
        // When
        List<GoldTopics> stories = new ArrayList<>(GoldTopics.all());
        stories.addAll(GoldTopics.blind());
        TopicExam exam = exam(stories);

        // Then
        assertThat(List.of("medtop:02000000", "medtop:03000000", "medtop:16000000"))
                .allMatch(incident -> exam.confused(incident, POLITICS) == 0, exam.table());
        assertThat(exam.confused(POLITICS, POLITICS)).isPositive();
    }

    @Test
    void shouldHoldStoriesOfEveryTopic() throws Exception {
        // Given
        Set<String> topics = new TreeSet<>();
        GoldTopics.all().forEach(story -> topics.addAll(story.topics()));

        // Then
        assertThat(topics)
                .containsAll(
                        Arrays.stream(MediaTopic.values()).map(MediaTopic::id).toList());
        assertThat(GoldTopics.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static TopicExam exam(List<GoldTopics> stories) {
        var exam = new TopicExam();
        for (GoldTopics story : stories) {
            List<TopicKey> given = HybridClassifier.bundled().classify(story.text());
            exam.add(
                    story.id(),
                    story.topics(),
                    story.may(),
                    given.stream().map(TopicKey::id).toList());
        }
        return exam;
    }
}
