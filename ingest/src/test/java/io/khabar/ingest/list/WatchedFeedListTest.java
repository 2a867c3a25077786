package io.khabar.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.MovingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFeedListTest {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String ONE = "feeds:\n  - url: https://one.example/rss\n";
    private static final String TWO = ONE + "  - url: https://two.example/rss\n";
    private static final String BAD = ONE + "  - url: nonsense\n";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("feeds.yaml"), ONE);
    }

    @Test
    void shouldTakeUpAChangedFileWhenItIsTimeToLook() throws IOException {
        // Given
        WatchedFeedList watched = new WatchedFeedList(file, EVERY, clock);
        Files.writeString(file, TWO);

        // When
        boolean early = watched.changed();
        clock.advance(EVERY);
        boolean late = watched.changed();
        clock.advance(EVERY);
        boolean again = watched.changed();

        // Then
        assertThat(early).isFalse();
        assertThat(late).isTrue();
        assertThat(again).isFalse();
        assertThat(watched.list().feeds()).hasSize(2);
    }

    @Test
    void shouldKeepTheOldListWhileTheFileHasMistakes() throws IOException {
        // Given
        WatchedFeedList watched = new WatchedFeedList(file, EVERY, clock);
        Files.writeString(file, BAD);

        // When
        clock.advance(EVERY);
        boolean changed = watched.changed();
        clock.advance(EVERY);
        boolean again = watched.changed();

        // Then
        assertThat(changed || again).isFalse();
        assertThat(watched.list().feeds()).hasSize(1);
        assertThat(watched.fault()).hasValueSatisfying(why -> assertThat(why).contains("feeds.yaml:3: url:"));
    }

    @Test
    void shouldForgetTheMistakesWhenTheFileIsMended() throws IOException {
        // Given
        WatchedFeedList watched = new WatchedFeedList(file, EVERY, clock);
        Files.delete(file);
        clock.advance(EVERY);
        watched.changed();
        boolean faulty = watched.fault().isPresent();

        // When
        Files.writeString(file, ONE);
        clock.advance(EVERY);
        boolean changed = watched.changed();

        // Then
        assertThat(faulty).isTrue();
        assertThat(changed).isFalse();
        assertThat(watched.fault()).isEmpty();
    }

    @Test
    void shouldNotBeginWithAFileThatHasMistakes() throws IOException {
        // Given
        Files.writeString(file, BAD);

        // When / Then
        assertThatThrownBy(() -> new WatchedFeedList(file, EVERY, clock))
                .isInstanceOfSatisfying(
                        KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("feeds.yaml:3");
    }
}
