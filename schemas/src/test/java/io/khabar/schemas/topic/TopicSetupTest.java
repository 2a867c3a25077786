package io.khabar.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TopicSetupTest {

    @Test
    void shouldTranslateADeclarationIntoTheBrokersSettings() {
        assertThat(TopicSettings.of(Topics.RAW_ARTICLES))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "604800000",
                        "compression.type", "producer",
                        "max.message.bytes", "16777216"));
        assertThat(TopicSettings.of(Topics.FEED_STATE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cleanup.policy", "compact",
                        "compression.type", "producer",
                        "max.message.bytes", "4194304"));
    }

    @Test
    void shouldRequireASecondCopyOnlyWhereThereAreThree() {
        assertThat(TopicSettings.of(Topics.RAW_ARTICLES, 1)).doesNotContainKey("min.insync.replicas");
        assertThat(TopicSettings.of(Topics.RAW_ARTICLES, 3)).containsEntry("min.insync.replicas", "2");
    }

    @Test
    void shouldTellEachDifferenceInALine() {
        // Given
        Map<String, String> settings = Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "604800000",
                "compression.type", "lz4",
                "segment.bytes", "1");

        // When
        List<String> lines = TopicDrift.of(Topics.RAW_ARTICLES, 3, settings);

        // Then
        assertThat(lines)
                .containsExactly(
                        "news.article.raw.v1: partitions is 3, declared 6",
                        "news.article.raw.v1: compression.type is lz4, declared producer",
                        "news.article.raw.v1: max.message.bytes is not set, declared 16777216");
    }

    @Test
    void shouldTellNothingWhereTheTopicIsAsDeclared() {
        assertThat(TopicDrift.of(Topics.FEED_STATE, 6, TopicSettings.of(Topics.FEED_STATE)))
                .isEmpty();
    }

    @Test
    void shouldNameTheTopicAndWhatToDoWhenNoBrokerAnswers() throws IOException {
        // Given
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", closedPort(),
                "default.api.timeout.ms", "2000",
                "request.timeout.ms", "1000"))) {
            TopicSetup setup = new TopicSetup(admin, Clock.systemUTC());

            // When / Then
            assertThatThrownBy(() -> setup.awaitLeaders(List.of(Topics.RAW_ARTICLES), Duration.ofMillis(10)))
                    .isInstanceOf(TopicsNotReadyException.class)
                    .hasMessageContaining("news.article.raw.v1 (partitions 0, 1, 2, 3, 4, 5)")
                    .hasMessageContaining("bootstrap.servers");
            assertThatThrownBy(() -> setup.createMissing(1)).isInstanceOf(TopicsNotReadyException.class);
        }
    }

    private static String closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }
}
