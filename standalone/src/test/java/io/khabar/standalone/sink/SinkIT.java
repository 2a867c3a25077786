package io.khabar.standalone.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.sink.SinkSettings;
import io.khabar.sink.SinkStage;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.check.LineChecker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sink against a real broker and registry. */
class SinkIT {
    @TempDir
    Path folder;

    private StoryLine line;
    private Path output;

    @BeforeEach
    void begin() {
        line = new StoryLine(folder.resolve("kafka"));
        output = folder.resolve("out");
    }

    @AfterEach
    void end() {
        line.close();
    }

    @Test
    void shouldAddNothingWhenRunAgain() throws Exception {
        // Given
        line.send(600);
        runUntilSettled();
        StoryFiles.Counts first = new StoryFiles(output).describe();
        // When
        runUntilSettled();
        // Then
        assertThat(new StoryFiles(output).describe()).isEqualTo(first);
        assertThat(line.deadLetters()).containsExactlyInAnyOrderElementsOf(line.bad);
    }

    @Test
    void shouldAddNoStoryWhenItsGroupWasDeleted() throws Exception {
        // Given
        line.send(600);
        runUntilSettled();
        StoryFiles.Counts first = new StoryFiles(output).describe();
        // When
        try (Admin admin = line.admin()) {
            KafkaFuture<Void> deleted =
                    admin.deleteConsumerGroups(List.of(StoryLine.GROUP)).all();
            deleted.get();
        }
        runUntilSettled();
        // Then
        assertThat(new StoryFiles(output).describe()).isEqualTo(first);
        assertThat(LineChecker.differences(line.sent, StoryLine.stored(output))).isEmpty();
        // bad records after the last story of a partition are known to the group alone
        assertThat(Set.copyOf(line.deadLetters())).isEqualTo(Set.copyOf(line.bad));
    }

    @Test
    void shouldWriteEverythingIntoANewFolderAndNoDeadLetterTwice() throws Exception {
        // Given
        line.send(600);
        runUntilSettled();
        // When
        output = folder.resolve("another");
        runUntilSettled();
        // Then
        assertThat(LineChecker.differences(line.sent, StoryLine.stored(output))).isEmpty();
        assertThat(line.deadLetters()).containsExactlyInAnyOrderElementsOf(line.bad);
    }

    @Test
    void shouldWaitForTheRegistryAndTakeNoStoryForBad() throws Exception {
        // Given
        line.send(600);
        line.stopRegistry();
        try (SinkStage sink = start(Map.of())) {
            await().until(() -> sink.ready().cause().contains("schema registry does not answer"));
            assertThat(sink.ready().ok()).isFalse();
            assertThat(sink.live().ok()).isTrue();
            // When
            line.startRegistry();
            awaitSettled();
            // Then
            await().until(() -> sink.ready().ok());
        }
        assertThat(LineChecker.differences(line.sent, StoryLine.stored(output))).isEmpty();
        assertThat(line.deadLetters()).containsExactlyInAnyOrderElementsOf(line.bad);
    }

    @Test
    void shouldHandPartitionsOverWithoutLosingOrDoublingAStory() throws Exception {
        // Given
        SinkStage first = start(Map.of());
        line.send(600);
        // When
        SinkStage second = start(Map.of());
        line.send(600);
        await().until(() -> second.ready().ok());
        first.close();
        line.send(600);
        awaitSettled();
        second.close();
        // Then
        assertThat(first.await()).isEqualTo(ExitCode.OK);
        assertThat(LineChecker.differences(line.sent, StoryLine.stored(output))).isEmpty();
        assertThat(line.deadLetters()).containsExactlyInAnyOrderElementsOf(line.bad);
    }

    @Test
    void shouldStoreWhatIsPendingWhenItIsStopped() throws Exception {
        // Given: a dead letter of each partition tells that all stories before it were taken
        line.send(600);
        line.sendBadToEachPartition();
        Map<String, String> never = Map.of(SinkSettings.FILE_MAX_AGE, "1h", SinkSettings.FILE_MAX_RECORDS, "1000000");
        SinkStage sink = start(never);
        await().until(() -> line.deadLetters().size() == line.bad.size());
        long before = new StoryFiles(output).describe().stories();
        // When
        sink.close();
        // Then
        assertThat(before).isZero();
        assertThat(sink.await()).isEqualTo(ExitCode.OK);
        assertThat(LineChecker.differences(line.sent, StoryLine.stored(output))).isEmpty();
        assertThat(line.lag()).isZero();
    }

    @Test
    void shouldEndWithAClearCodeWhenTheTopicWasMadeAnew() throws Exception {
        // Given
        line.send(600);
        runUntilSettled();
        // When
        try (StoryLine another = new StoryLine(folder.resolve("kafka-2"))) {
            another.send(1_200);
            try (SinkStage sink = stage(another.settings(output))) {
                sink.start();
                // Then
                assertThat(sink.await()).isEqualTo(ExitCode.TOPICS);
                assertThat(sink.live().ok()).isFalse();
            }
        }
        assertThat(LineChecker.differences(line.sent, StoryLine.stored(output))).isEmpty();
    }

    private void runUntilSettled() {
        try (SinkStage sink = start(Map.of())) {
            awaitSettled();
            assertThat(sink.live().ok()).isTrue();
        }
    }

    private void awaitSettled() {
        await().until(() -> new StoryFiles(output).describe().stories() >= line.sent.size() && line.lag() == 0);
    }

    private SinkStage start(Map<String, String> changes) {
        Map<String, String> settings = line.settings(output);
        settings.putAll(changes);
        SinkStage sink = stage(settings);
        sink.start();
        return sink;
    }

    private static SinkStage stage(Map<String, String> settings) {
        return new SinkStage(
                Settings.resolve(SinkSettings.define(), SettingSources.ofFlags(settings)),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200));
    }
}
