package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.ingest.IngestSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a replay does without Kafka. */
@Timeout(60)
class SeedReplayTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path empty;

    @Test
    void shouldEndWellWhenAllSeedsAreGood() throws InterruptedException {
        // When
        try (SeedReplay replay = replay(dryRun("seeds/folder"), Map.of(), InputStream.nullInputStream())) {
            replay.start();

            // Then
            assertThat(replay.await()).isEqualTo(ExitCode.OK);
            assertThat(replay.summary().line())
                    .startsWith("read 7, would send 7, skipped 0, bad 0 (")
                    .endsWith("; other files passed over: 7");
            assertThat(replay.ready().ok()).isTrue();
            assertThat(shown.toString(StandardCharsets.UTF_8)).contains("would send 7");
        }
    }

    @Test
    void shouldEndWithSomeBadAndSendTheOthers() throws InterruptedException {
        // When
        try (SeedReplay replay = replay(dryRun("seeds/broken"), Map.of(), InputStream.nullInputStream())) {
            replay.start();

            // Then
            assertThat(replay.await()).isEqualTo(ExitCode.SOME_BAD);
            assertThat(replay.summary().bad()).isEqualTo(10);
            assertThat(replay.summary().badLines()).hasSize(10).anyMatch(line -> line.contains("empty.txt is empty"));
            assertThat(replay.summary().sent())
                    .isEqualTo(replay.summary().read())
                    .isPositive();
        }
    }

    @Test
    void shouldRefuseToStartOnAMissingFolder() {
        // Given
        try (SeedReplay replay = replay(dryRun("seeds/nowhere"), Map.of(), InputStream.nullInputStream())) {
            // When
            KhabarException refusal = catchThrowableOfType(KhabarException.class, replay::start);

            // Then
            assertThat(refusal.exitCode()).isEqualTo(ExitCode.NO_INPUT);
            assertThat(refusal).hasMessageContaining("seeds/nowhere");
        }
    }

    @Test
    void shouldSayThatThereWasNothingToReplay() throws InterruptedException {
        // Given
        ReplayOptions options = new ReplayOptions(List.of(empty.toString()), Speed.MAX, null, null, null, false, true);

        // When
        try (SeedReplay replay = replay(options, Map.of(), InputStream.nullInputStream())) {
            replay.start();

            // Then
            assertThat(replay.await()).isEqualTo(ExitCode.NO_INPUT);
            assertThat(shown.toString(StandardCharsets.UTF_8))
                    .contains("No seeds in " + empty)
                    .contains("expected .txt");
        }
    }

    @Test
    void shouldReadStandardInput() throws InterruptedException {
        // Given
        byte[] lines = "{\"guid\":\"1\",\"text\":\"one\"}\n{\"guid\":\"2\",\"text\":\"two\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        ReplayOptions options = new ReplayOptions(List.of("-"), Speed.MAX, null, null, null, false, true);

        // When
        try (SeedReplay replay = replay(options, Map.of(), new ByteArrayInputStream(lines))) {
            replay.start();

            // Then
            assertThat(replay.await()).isEqualTo(ExitCode.OK);
            assertThat(replay.summary().read()).isEqualTo(2);
        }
    }

    @Test
    void shouldStopALoopWhenClosed() throws InterruptedException {
        // Given
        String path = SeedReading.RESOURCES.resolve("seeds/folder").toString();
        ReplayOptions options = new ReplayOptions(List.of(path), Speed.MAX, null, null, null, true, true);
        SeedReplay replay = replay(options, Map.of(), InputStream.nullInputStream());
        replay.start();

        // When
        replay.close();

        // Then
        assertThat(replay.await()).isEqualTo(ExitCode.OK);
    }

    @Test
    void shouldSayThatNoBrokerAnswers() throws InterruptedException {
        // Given
        Map<String, String> flags = Map.of("bootstrap.servers", "127.0.0.1:1", "startup.timeout", "100ms");
        ReplayOptions options = ReplayOptions.of(
                List.of(SeedReading.RESOURCES.resolve("seeds/folder").toString()));

        // When
        try (SeedReplay replay = replay(options, flags, InputStream.nullInputStream())) {
            replay.start();

            // Then
            assertThat(replay.await()).isEqualTo(ExitCode.NO_BROKER);
            assertThat(shown.toString(StandardCharsets.UTF_8))
                    .contains("Kafka does not answer at 127.0.0.1:1")
                    .contains("--bootstrap-servers");
            assertThat(replay.live().ok()).isFalse();
            assertThat(replay.summary().sent()).isZero();
        }
    }

    private SeedReplay replay(ReplayOptions options, Map<String, String> flags, InputStream standardInput) {
        Settings settings = Settings.resolve(IngestSettings.define(), SettingSources.ofFlags(flags));
        ProgressView view = ProgressView.of(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
        return new SeedReplay(
                settings, options, new SimpleMeterRegistry(), java.time.Clock.systemUTC(), view, standardInput);
    }

    private static ReplayOptions dryRun(String resource) {
        String path = SeedReading.RESOURCES.resolve(resource).toString();
        return new ReplayOptions(List.of(path), Speed.MAX, null, null, null, false, true);
    }
}
