package io.khabar.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what came of fetching a robots.txt into rules (RFC 9309, 2.3.1 to 2.5). */
final class RobotsReader {
    /** The name that robots.txt files call Khabar by. */
    static final List<String> NAMES = List.of("khabar");

    static final Duration KEPT = Duration.ofHours(24);
    static final Duration KEPT_AT_LEAST = Duration.ofHours(1);
    /** When a file that could not be read is asked for again. */
    static final Duration AGAIN = Duration.ofMinutes(10);

    private static final int MOST_BYTES = 500 * 1024;
    private static final int MOST_WARNINGS = 10;

    private final Duration givenUpAfter;
    private final Duration longestPause;
    private final Clock clock;

    /**
     * @param givenUpAfter after how long an unreadable file no longer forbids everything
     * @param longestPause the most that a Crawl-delay can ask for
     */
    RobotsReader(Duration givenUpAfter, Duration longestPause, Clock clock) {
        this.givenUpAfter = givenUpAfter;
        this.longestPause = longestPause;
        this.clock = clock;
    }

    /**
     * The rules that hold now: those of the file; none when there is no file (4xx); the old ones, else a ban, while it cannot be read.
     *
     * @param old what was known before; null: nothing
     */
    RobotsRules read(URI file, FetchResult result, @Nullable RobotsRules old) {
        if (result instanceof Fetched fetched) {
            return parsed(file, fetched);
        } else if (result instanceof Throttled throttled && throttled.status() != 403) {
            Duration wait = throttled.retryAfter() == null ? AGAIN : throttled.retryAfter();
            return unread(throttled, wait, old);
        } else if (result instanceof Failed failed && isUnreachable(failed)) {
            String reason = "its robots.txt could not be read: " + failed.reason();
            Duration again = failed.kind() == Kind.PROXY ? Duration.ZERO : AGAIN;
            return unread(new Failed(failed.kind(), failed.status(), reason), again, old);
        }
        return none(KEPT);
    }

    private RobotsRules parsed(URI file, Fetched fetched) {
        byte[] bytes =
                fetched.bytes().length > MOST_BYTES ? Arrays.copyOf(fetched.bytes(), MOST_BYTES) : fetched.bytes();
        // The parser bans all of a site whose Crawl-delay is beyond its own limit; ours is a limit on the delay.
        BaseRobotRules rules = new SimpleRobotRulesParser(Long.MAX_VALUE, MOST_WARNINGS)
                .parseContent(file.toString(), bytes, "text/plain", NAMES);
        Duration said = fetched.freshFor() == null ? KEPT : fetched.freshFor();
        Duration kept = said.compareTo(KEPT_AT_LEAST) < 0 ? KEPT_AT_LEAST : said.compareTo(KEPT) > 0 ? KEPT : said;
        return new RobotsRules(
                rules,
                null,
                null,
                pause(rules),
                RobotsSignals.of(bytes),
                clock.instant().plus(kept));
    }

    private Duration pause(BaseRobotRules rules) {
        long millis = rules.getCrawlDelay();
        boolean none = millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis < 0;
        return none ? Duration.ZERO : Duration.ofMillis(Math.min(millis, longestPause.toMillis()));
    }

    private RobotsRules unread(FetchResult fault, Duration again, @Nullable RobotsRules old) {
        Instant now = clock.instant();
        Instant since = old == null || old.brokenSince() == null ? now : old.brokenSince();
        boolean givenUp = Duration.between(since, now).compareTo(givenUpAfter) >= 0;
        if (givenUp) {
            RobotsRules none = none(again);
            return new RobotsRules(none.rules(), null, since, none.pause(), List.of(), none.until());
        }
        @Nullable BaseRobotRules kept = old == null ? null : old.rules();
        Duration pause = old == null ? Duration.ZERO : old.pause();
        List<RobotsSignals.Signal> signals = old == null ? List.of() : old.signals();
        return new RobotsRules(kept, kept == null ? fault : null, since, pause, signals, now.plus(again));
    }

    private RobotsRules none(Duration kept) {
        return new RobotsRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                null,
                null,
                Duration.ZERO,
                List.of(),
                clock.instant().plus(kept));
    }

    /** Everything but 4xx and endless redirects, which mean that there is no such file. */
    private static boolean isUnreachable(Failed failed) {
        return failed.kind() != Kind.CLIENT_ERROR && failed.kind() != Kind.REDIRECTS;
    }
}
