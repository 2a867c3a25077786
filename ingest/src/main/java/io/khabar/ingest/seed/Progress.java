package io.khabar.ingest.seed;

import io.khabar.ingest.article.Shown;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a replay has come.
 *
 * @param share how much of the work is done, 0 to 1; empty: not known
 * @param waitingFor what holds it up; empty: nothing does
 */
public record Progress(
        long sent, long skipped, long bad, Duration elapsed, Optional<Double> share, Optional<String> waitingFor) {

    /** One line for people: counts, rate, share and time left, as far as they are known. */
    public String line() {
        double seconds = elapsed.toMillis() / 1000.0;
        String rate = seconds > 0 ? String.format(Locale.ROOT, ", %.0f/s", sent / seconds) : "";
        String line = String.format(Locale.ROOT, "sent %d, skipped %d, bad %d%s", sent, skipped, bad, rate);
        return line
                + share.map(this::done).orElse("")
                + waitingFor.map(what -> " | waiting for " + Shown.line(what)).orElse("");
    }

    private String done(double part) {
        String percent = String.format(Locale.ROOT, ", %.0f %%", part * 100);
        if (part <= 0) {
            return percent;
        }
        long left = Math.round(elapsed.toMillis() * (1 - part) / part);
        return percent + ", " + Sizes.time(Duration.ofMillis(left)) + " left";
    }
}
