package io.khabar.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.schemas.topic.TopicsNotReadyException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declared topics on a real broker. */
class TopicSetupIT {
    private static final Duration PLENTY = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private EmbeddedKafka kafka;
    private Admin admin;
    private TopicSetup setup;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.start(folder);
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        setup = new TopicSetup(admin, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void shouldCreateWhatIsMissingOnceAndAsDeclared() throws Exception {
        // Given
        List<String> before = setup.drift();
        setup.createMissing(1);
        setup.awaitLeaders(Topics.all(), PLENTY);

        // When
        setup.createMissing(1);

        // Then
        assertThat(before).hasSize(9).contains("news.article.raw.v1: missing");
        assertThat(admin.listTopics().names().get())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
        assertThat(setup.drift()).isEmpty();
    }

    @Test
    void shouldTellWhatSomebodyChangedAndChangeNothing() throws Exception {
        // Given
        setup.createMissing(1);
        setup.awaitLeaders(Topics.all(), PLENTY);
        ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RAW_ARTICLES.name());
        Map<ConfigResource, Collection<AlterConfigOp>> shorter = Map.of(
                raw, List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "60000"), AlterConfigOp.OpType.SET)));
        admin.incrementalAlterConfigs(shorter).all().get();
        admin.createPartitions(Map.of(Topics.FEED_STATE.name(), NewPartitions.increaseTo(7)))
                .all()
                .get();

        // When
        setup.createMissing(1);

        // Then
        assertThat(setup.drift())
                .containsExactly(
                        "news.article.raw.v1: retention.ms is 60000, declared 604800000",
                        "news.feed.state.v1: partitions is 7, declared 6");
    }

    @Test
    void shouldNameTheTopicThatIsMissing() {
        // Given
        setup.createMissing(1);
        List<Topic> asked = new ArrayList<>(Topics.all());
        asked.add(new Topic(
                "news.nowhere.v1",
                "none",
                Topics.FEED_STATE.valueSchema(),
                2,
                Duration.ofDays(1),
                Topic.Cleanup.DELETE));

        // When / Then
        assertThatThrownBy(() -> setup.awaitLeaders(asked, Duration.ofSeconds(4)))
                .isInstanceOf(TopicsNotReadyException.class)
                .hasMessageContaining("news.nowhere.v1 (partitions 0, 1)")
                .hasMessageNotContaining("news.article.raw.v1");
    }
}
