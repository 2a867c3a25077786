package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.live.LiveNews;
import io.khabar.news.DeadLetter;
import io.khabar.news.FeedState;
import io.khabar.schemas.Topics;
import io.khabar.standalone.process.KhabarProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class FeedFollowerIT {

    @TempDir
    private Path home;

    private FeedLine line;

    @BeforeEach
    void open() {
        line = new FeedLine(home);
    }

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void shouldPublishEachItemOnceAndAnEditOnceMore() {
        // Given
        line.server.publish("a", "first", "السطر الأول");
        line.server.publish("a", "second", "السطر الثاني");
        line.list(List.of("a"));
        line.follow(Map.of());
        FeedLine.soon().until(() -> line.texts().size() == 2);

        // When
        line.server.publish("a", "first", "السطر الأول، مصححا");
        FeedLine.soon().until(() -> line.texts().size() == 3);
        line.server.publish("a", "third", "السطر الثالث");
        FeedLine.soon().until(() -> line.texts().size() == 4);

        // Then
        assertThat(line.texts())
                .containsExactlyInAnyOrder("السطر الأول", "السطر الثاني", "السطر الأول، مصححا", "السطر الثالث");
        assertThat(line.kafka.records(Topics.RAW_ARTICLES).stream()
                        .map(record -> record.key())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void shouldSendTheValidatorsBackAfterARestart() {
        // Given
        line.server.publish("a", "first", "text");
        line.list(List.of("a"));
        try (LiveNews follower = line.follow(Map.of())) {
            FeedLine.soon().until(() -> line.texts().size() == 1);
        }
        int before = line.server.requests("a").size();

        // When
        line.follow(Map.of());
        FeedLine.soon().until(() -> line.server.requests("a").size() > before + 1);

        // Then
        assertThat(line.server.requests("a").get(before).status()).isEqualTo(304);
        assertThat(line.texts()).containsExactly("text");
    }

    @Test
    void shouldSendNoValidatorThatBreaksOutOfItsHeader() {
        // Given
        try (HostileServer hostile = HostileServer.start()) {
            line.listOf(List.of(hostile.url(Hostile.ETAG_INJECTION)));

            // When
            line.follow(Map.of(FetchSettings.PORTS, String.valueOf(hostile.port())));
            FeedLine.soon()
                    .until(() -> hostile.requests(Hostile.ETAG_INJECTION.path()).size() > 2);

            // Then
            assertThat(hostile.requests()).allSatisfy(request -> {
                assertThat(request.headers()).doesNotContainKey("x-evil");
                assertThat(request.headers().values()).noneMatch(value -> value.indexOf('\r') >= 0);
            });
        }
    }

    @Test
    void shouldNotFetchBeforeItIsTimeAfterARestart() {
        // Given
        List<String> feeds = IntStream.range(0, 30).mapToObj(i -> "f" + i).toList();
        line.list("1h", feeds);
        try (LiveNews follower = line.follow(Map.of())) {
            FeedLine.soon().until(() -> line.kafka.records(Topics.FEED_STATE).size() == feeds.size());
        }

        // When
        line.list("1h", IntStream.range(0, 60).mapToObj(i -> "f" + i).toList());
        line.follow(Map.of());
        FeedLine.soon()
                .until(() -> IntStream.range(0, 60)
                        .allMatch(i -> !line.server.requests("f" + i).isEmpty()));

        // Then
        assertThat(feeds)
                .allSatisfy(feed -> assertThat(line.server.requests(feed)).hasSize(1));
    }

    @Test
    void shouldFollowAFeedThatIsAddedToTheListAndNoneThatIsTakenOut() {
        // Given
        line.server.publish("a", "first", "of a");
        line.server.publish("b", "second", "of b");
        line.list(List.of("a"));
        line.follow(Map.of());
        FeedLine.soon().until(() -> line.texts().contains("of a"));

        // When
        line.list(List.of("b"));
        FeedLine.soon().until(() -> line.texts().contains("of b"));
        int before = line.server.requests("a").size();
        int ofB = line.server.requests("b").size();
        FeedLine.soon().until(() -> line.server.requests("b").size() > ofB + 2);

        // Then
        assertThat(line.server.requests("a")).hasSizeLessThanOrEqualTo(before + 1);
    }

    @Test
    void shouldRememberWhatAServerSaysOfAFeed() {
        // Given
        line.server.answerWith("gone", 410, null);
        line.server.answerWith("missing", 404, null);
        line.server.publish("new", "item", "moved");
        line.server.answerWith("old", 301, line.server.url("new"));
        line.list(List.of("gone", "missing", "old"));

        // When
        line.follow(Map.of());
        FeedLine.soon()
                .until(() -> line.state("gone").isPresent()
                        && line.state("missing").isPresent()
                        && line.server.requests("new").size() > 2);

        // Then
        FeedState gone = line.state("gone").orElseThrow();
        FeedState missing = line.state("missing").orElseThrow();
        assertThat(gone.getGone()).isTrue();
        assertThat(line.server.requests("gone")).hasSize(1);
        assertThat(missing.getGone()).isFalse();
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(missing.getFailures()).isPositive();
        assertThat(line.state("old").orElseThrow().getMoved()).isEqualTo(line.server.url("new"));
        assertThat(line.server.requests("old")).hasSize(1);
        assertThat(line.texts()).containsExactly("moved");
        assertThat(shown("gone")).contains("gone");
        assertThat(shown("missing")).contains("failing", "404");
        assertThat(shown("old")).contains("healthy", line.server.url("new"));
    }

    @Test
    void shouldShowTheStatesOfAllFeedsWhereThereIsNoList() throws Exception {
        // Given
        line.server.publish("a", "item", "text");
        line.list("1h", List.of("a", "b"));
        line.follow(Map.of());
        FeedLine.soon()
                .until(() -> line.state("a").isPresent() && line.state("b").isPresent());

        // When
        try (KhabarProcess command = KhabarProcess.start(line.listStateCommand(new String[0]))) {
            int exit = command.awaitExit();

            // Then
            assertThat(exit).as(command.output()).isZero();
            assertThat(command.output())
                    .contains(line.server.url("a"), line.server.url("b"))
                    .contains("There is no feeds.yaml: these are all 2 feeds of news.feed.state.v1.");
        }
    }

    /** The line of a feed in what `khabar feeds list --state` prints. */
    private String shown(String feed) {
        try (KhabarProcess command = KhabarProcess.start(line.listStateCommand())) {
            return command.awaitLine(one -> one.startsWith(line.server.url(feed) + " "));
        }
    }

    @Test
    void shouldPutWhatIsTooLargeIntoTheDeadLettersAndPublishTheOthers() {
        // Given
        line.server.publish("a", "small", "small");
        line.server.publish("a", "large", "x".repeat(300_000));
        line.server.publish("a", "last", "last");
        line.list(List.of("a"));

        // When: what was sent before still waits to be sent when the large one is refused
        line.follow(Map.of("kafka.max.request.size", "100000", "kafka.linger.ms", "2000"));
        FeedLine.soon().until(() -> line.texts().size() == 2);
        int before = line.server.requests("a").size();
        FeedLine.soon().until(() -> line.server.requests("a").size() > before + 1);

        // Then
        assertThat(line.texts()).containsExactlyInAnyOrder("small", "last");
        assertThat(line.kafka.<DeadLetter>records(Topics.DEAD_LETTERS))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value().getReason()).isEqualTo("too-large"));
    }
}
