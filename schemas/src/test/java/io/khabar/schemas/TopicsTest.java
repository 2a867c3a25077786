package io.khabar.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Pattern NAME = Pattern.compile("news\\.[a-z]+([.-][a-z]+)*\\.v[1-9][0-9]*");

    @Test
    void shouldDeclareEachTopicOnce() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "news.article.raw.v1",
                        "news.story.enriched.v1",
                        "news.story.by-entity.v1",
                        "news.story.by-topic.v1",
                        "news.headline.v1",
                        "news.entity.candidate.v1",
                        "news.gazetteer.v1",
                        "news.dead-letter.v1",
                        "news.feed.state.v1");
    }

    @Test
    void shouldNameTopicsByTheRule() {
        assertThat(Topics.all()).allSatisfy(topic -> {
            assertThat(topic.name()).matches(NAME);
            assertThat(topic.subject()).isEqualTo(topic.name() + "-value");
            boolean readWhole = topic == Topics.HEADLINES || topic == Topics.GAZETTEER;
            assertThat(topic.partitions()).isEqualTo(readWhole ? 1 : 6);
        });
    }

    @Test
    void shouldKeepRecordsAsLongAsDeclared() {
        // Given
        List<Topic> month = List.of(
                Topics.ENRICHED_STORIES,
                Topics.STORIES_BY_ENTITY,
                Topics.STORIES_BY_TOPIC,
                Topics.CANDIDATES,
                Topics.DEAD_LETTERS);

        // When / Then
        assertThat(Topics.RAW_ARTICLES.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(Topics.HEADLINES.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(month).extracting(Topic::retention).containsOnly(Duration.ofDays(30));
        assertThat(List.of(Topics.FEED_STATE, Topics.GAZETTEER))
                .extracting(Topic::cleanup)
                .containsOnly(Topic.Cleanup.COMPACT);
    }

    @Test
    void shouldLeaveRoomForTheLargestArticle() {
        assertThat(Topics.all())
                .filteredOn(topic -> topic.maxMessageBytes() == AvroSafety.MAX_LENGTH)
                .containsExactly(Topics.RAW_ARTICLES, Topics.DEAD_LETTERS);
    }

    @Test
    void shouldFindATopicByItsName() {
        assertThat(Topics.named("news.feed.state.v1")).contains(Topics.FEED_STATE);
        assertThat(Topics.named("news.feed.state")).isEmpty();
    }
}
