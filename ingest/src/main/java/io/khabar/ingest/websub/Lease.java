package io.khabar.ingest.websub;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a hub delivers, and when to ask for more. */
final class Lease {
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int MOST_DIGITS = 18;
    private static final double SHARE = 2.0 / 3;
    private static final double JITTER = 0.1;

    private Lease() {}

    /**
     * What the hub grants; empty: no positive whole number of seconds. More than a year counts as a year.
     *
     * @param seconds null: the hub does not say, and what was asked for holds
     */
    static Optional<Duration> granted(@Nullable String seconds, Duration asked) {
        if (seconds == null) {
            return Optional.of(asked);
        }
        boolean number = !seconds.isEmpty()
                && seconds.length() <= MOST_DIGITS
                && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = number ? Long.parseLong(seconds) : 0;
        return value == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.min(value, LONGEST.toSeconds())));
    }

    /**
     * Two thirds of the lease, up to a tenth of that earlier so that many leases do not end at once; a minute at least.
     *
     * @param chance from 0 to 1
     */
    static Duration renewAfter(Duration lease, double chance) {
        return clamp(Duration.ofMillis((long) (lease.toMillis() * SHARE * (1 - JITTER * chance))), LONGEST);
    }

    /** At least a minute, so that no hub is asked all the time. */
    static Duration clamp(Duration pause, Duration longest) {
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
