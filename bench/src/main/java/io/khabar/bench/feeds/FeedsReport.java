package io.khabar.bench.feeds;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what was measured. */
final class FeedsReport {
    private static final double KILOBYTES = 1024;
    private static final double MILLIS = 1000;

    private final PrintStream out;

    FeedsReport(PrintStream out) {
        this.out = out;
    }

    void beginning(FeedVisits visits, int feeds, Duration length) {
        String kinds = Arrays.stream(FeedKind.values())
                .map(kind -> visits.count(kind) + " " + kind.word())
                .collect(Collectors.joining(", "));
        print(String.format(
                Locale.ROOT,
                "%d feeds on a local server (%s); ingest with %s on %d processors, for %d min",
                feeds,
                kinds,
                IngestProcess.HEAP,
                Runtime.getRuntime().availableProcessors(),
                length.toMinutes()));
    }

    void progress(Duration since, FeedVisits visits, List<Duration> lateness) {
        print(String.format(
                Locale.ROOT,
                "%4d s: %d feeds visited, %d visits, p99 lateness of healthy feeds %s",
                since.toSeconds(),
                visits.visited(),
                visits.visits(),
                quantile(lateness, 0.99)));
    }

    void end(FeedVisits visits, List<Duration> lateness, OptionalLong peak, Duration processor, Duration length) {
        print(String.format(
                Locale.ROOT,
                "first round: healthy feeds %s, all feeds %s",
                round(visits.healthyRound()),
                round(visits.round())));
        String kinds = Arrays.stream(FeedKind.values())
                .map(kind -> visits.visits(kind) + " " + kind.word())
                .collect(Collectors.joining(", "));
        print(String.format(
                Locale.ROOT,
                "polls: %d, %.0f a minute (%s)",
                visits.visits(),
                visits.visits() * 60.0 / length.toSeconds(),
                kinds));
        print(String.format(
                Locale.ROOT,
                "lateness of healthy feeds (asked minus due, %d polls): p50 %s, p99 %s, longest %s",
                lateness.size(),
                quantile(lateness, 0.5),
                quantile(lateness, 0.99),
                quantile(lateness, 1)));
        print(String.format(
                Locale.ROOT,
                "peak memory of ingest: %s",
                peak.isPresent()
                        ? String.format(Locale.ROOT, "%.0f MB (VmHWM)", peak.getAsLong() / KILOBYTES)
                        : "not measured: there is no /proc here"));
        print(String.format(Locale.ROOT, "processor time of ingest: %d s", processor.toSeconds()));
    }

    private static String round(@Nullable Duration took) {
        return took == null ? "not ended" : took.toSeconds() + " s";
    }

    private static String quantile(List<Duration> sorted, double share) {
        if (sorted.isEmpty()) {
            return "-";
        }
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return String.format(
                Locale.ROOT, "%.2f s", sorted.get(Math.max(0, index)).toMillis() / MILLIS);
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
