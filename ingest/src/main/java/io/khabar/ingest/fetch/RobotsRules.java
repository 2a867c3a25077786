package io.khabar.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a site's robots.txt says.
 *
 * @param rules null: it could not be read, so nothing may be fetched
 * @param fault what to say in the place of a document when there are no rules
 * @param brokenSince since when it cannot be read; null: it was read
 * @param pause least distance between two requests
 * @param signals what it says about the use of the site's content
 * @param until when to ask for it again
 */
record RobotsRules(
        @Nullable BaseRobotRules rules,
        @Nullable FetchResult fault,
        @Nullable Instant brokenSince,
        Duration pause,
        List<RobotsSignals.Signal> signals,
        Instant until) {
    /** Bytes of a rule beside its text. */
    private static final int RULE = 64;

    /** About how many bytes it takes to remember it. */
    int weight() {
        int texts = signals.stream()
                .mapToInt(signal -> signal.path().length() + signal.text().length())
                .sum();
        return texts
                + (rules instanceof SimpleRobotRules simple
                        ? simple.getRobotRules().stream()
                                .mapToInt(rule -> RULE + rule.getPrefix().length())
                                .sum()
                        : 0);
    }

    /** A document with the signals that are about it, besides those of its own headers. */
    FetchResult signed(FetchResult result, URI url) {
        if (!(result instanceof Fetched got) || signals.isEmpty()) {
            return result;
        }
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        Set<String> all = new LinkedHashSet<>(got.signals());
        signals.stream().filter(signal -> signal.isAbout(path)).forEach(signal -> all.add(signal.text()));
        return got.withSignals(List.copyOf(all));
    }

    /** What to answer in the place of a document; null: it may be fetched. */
    @Nullable
    FetchResult refusal(URI url) {
        if (rules == null) {
            return fault;
        }
        return rules.isAllowed(url.toString())
                ? null
                : new Failed(
                        Kind.ROBOTS,
                        0,
                        "robots.txt of " + url.getHost() + " excludes it (" + FetchSettings.ROBOTS_IGNORE
                                + " is for hosts of one's own)");
    }
}
