package io.khabar.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HubTopicsTest {
    private static final List<Feed> FEEDS = FeedListReader.read(
                    "list",
                    "feeds: [{url: 'https://a.example/rss'}, {url: 'https://a.example/atom'}, {url: 'https://b.example/rss'}]")
            .list()
            .feeds();
    private static final String SELF = "https://a.example/self";

    private final HubTopics topics = new HubTopics();

    @Test
    void shouldTakeAFeedByTheNameThatItGivesItself() {
        assertThat(topics.topic(naming(SELF), FEEDS.get(0))).contains(SELF);
        assertThat(topics.topic(naming(SELF), FEEDS.get(0))).contains(SELF);
        assertThat(topics.topic(naming(null), FEEDS.get(1))).contains("https://a.example/atom");
        assertThat(topics.take(SELF, FEEDS.get(0))).isTrue();
    }

    @Test
    void shouldNotLetAFeedSpeakForAnotherHost() {
        assertThat(topics.topic(naming(SELF), FEEDS.get(2))).isEmpty();
        assertThat(topics.topic(naming("no url at all"), FEEDS.get(2))).isEmpty();
        assertThat(topics.take(SELF, FEEDS.get(1))).isTrue();
    }

    @Test
    void shouldLeaveATopicWithTheFeedThatNamedItFirst() {
        // Given
        topics.topic(naming(SELF), FEEDS.get(0));

        // When
        var second = topics.topic(naming(SELF), FEEDS.get(1));

        // Then
        assertThat(second).isEmpty();
        assertThat(topics.take(SELF, FEEDS.get(1))).isFalse();
    }

    @Test
    void shouldLeaveATopicToOthersWhenItsFeedNamesAnother() {
        // Given
        topics.topic(naming(SELF), FEEDS.get(0));

        // When
        topics.topic(naming(SELF + "?anew"), FEEDS.get(0));

        // Then
        assertThat(topics.topic(naming(SELF), FEEDS.get(1))).contains(SELF);
        assertThat(topics.topic(naming(SELF + "?anew"), FEEDS.get(1))).isEmpty();
    }

    private static ParsedFeed naming(@Nullable String self) {
        FeedInfo info = new FeedInfo(null, null, null, null, self, "https://hub.example/", null, null, List.of());
        return new ParsedFeed("rss-2.0", info, List.of(), List.of());
    }
}
