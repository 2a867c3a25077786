package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.seed.SeedItem.BadSeed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressViewTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void shouldWriteALineEveryTenSecondsWithoutTerminal() {
        // Given
        ProgressView view = ProgressView.of(out, false);

        // When
        for (int second = 0; second < 25; second++) {
            view.update(progress(second, 0.5, null));
        }

        // Then
        assertThat(shown().lines())
                .containsExactly(
                        "replay: sent 1000, skipped 2, bad 1, 100/s, 50 %, 0:10 left",
                        "replay: sent 2000, skipped 2, bad 1, 100/s, 50 %, 0:20 left");
    }

    @Test
    void shouldWriteOverOneLineOnATerminal() {
        // Given
        ProgressView view = ProgressView.of(out, true);

        // When
        view.update(progress(1, 0.25, null));
        view.update(progress(2, 0.5, null));

        // Then
        assertThat(shown())
                .doesNotContain("\n")
                .contains("\r")
                .contains("25 %, 0:03 left")
                .contains("50 %, 0:02 left");
    }

    @Test
    void shouldSayWhatItWaitsFor() {
        // Given
        ProgressView view = ProgressView.of(out, true);

        // When
        view.update(progress(1, 0.25, "the brokers"));

        // Then
        assertThat(shown()).contains("waiting for the brokers");
    }

    @Test
    void shouldLetNoControlSignsOfAFileNameThrough() {
        // Given
        ProgressView view = ProgressView.of(out, false);

        // When
        view.bad(new BadSeed("a\u001B[31m\nbad: forged", "is empty"));

        // Then
        assertThat(shown().lines()).containsExactly("bad: a\uFFFD[31m\uFFFDbad: forged is empty");
    }

    @Test
    void shouldCloseWithTheCounts() {
        // Given
        ReplaySummary summary = new ReplaySummary(41, 36, 3, 2, List.of(), 12, 0, 1_400_000, 1.25, false);

        // When
        ProgressView.of(out, false).end(summary);

        // Then
        assertThat(shown().strip())
                .isEqualTo("replay: read 41, sent 36, skipped 3, bad 2 (1.4 MB in 1.3 s); other files passed over: 12");
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Progress progress(int second, double share, @org.jspecify.annotations.Nullable String waitingFor) {
        return new Progress(
                second * 100L, 2, 1, Duration.ofSeconds(second), Optional.of(share), Optional.ofNullable(waitingFor));
    }
}
