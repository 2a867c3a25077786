package io.khabar.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.sink.file.FileLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sink's settings, and how it starts with them. */
class SinkSettingsTest {
    @TempDir
    Path folder;

    @Test
    void shouldHaveTheDocumentedDefaults() {
        // Given
        Settings settings = settings(Map.of());
        // When, Then
        assertThat(SinkSettings.fileLimits(settings))
                .isEqualTo(new FileLimits(67_108_864, 1_000_000, Duration.ofSeconds(60), 1_048_576, 1));
        assertThat(settings.string(SinkSettings.GROUP_ID)).isEqualTo("khabar-sink");
        assertThat(settings.path(SinkSettings.OUTPUT_DIR)).isEqualTo(Path.of("khabar-out"));
    }

    @Test
    void shouldNameEveryBadValue() {
        // When, Then
        assertThatThrownBy(() -> settings(Map.of(
                        SinkSettings.FILE_MAX_AGE, "soon",
                        SinkSettings.FILE_ZSTD_LEVEL, "99")))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining(SinkSettings.FILE_MAX_AGE)
                .hasMessageContaining(SinkSettings.FILE_ZSTD_LEVEL);
    }

    @Test
    void shouldNotStartWithAnOutputFolderThatCannotBeWritten() throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("taken"));
        Settings settings = settings(Map.of(SinkSettings.OUTPUT_DIR, file.toString()));
        // When
        try (SinkStage stage = new SinkStage(settings, new SimpleMeterRegistry(), Clock.systemUTC())) {
            // Then
            assertThatThrownBy(stage::start)
                    .isInstanceOfSatisfying(
                            KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NO_OUTPUT));
        }
    }

    @Test
    void shouldStopAtOnceWhileItStillWaitsForTheBrokers() throws Exception {
        // Given
        Settings settings =
                settings(Map.of("bootstrap.servers", "127.0.0.1:1", SinkSettings.OUTPUT_DIR, folder.toString()));
        SinkStage stage = new SinkStage(settings, new SimpleMeterRegistry(), Clock.systemUTC());
        stage.start();
        boolean live = stage.live().ok();
        String waiting = stage.ready().cause();
        // When
        stage.close();
        // Then
        assertThat(live).isTrue();
        assertThat(waiting).contains("waiting for the brokers");
        assertThat(stage.await()).isEqualTo(ExitCode.OK);
        assertThat(stage.ready().ok()).isFalse();
    }

    private static Settings settings(Map<String, String> flags) {
        return Settings.resolve(SinkSettings.define(), SettingSources.ofFlags(flags));
    }
}
