package io.khabar.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads Retry-After (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
    static final Duration LEAST = Duration.ofMinutes(1);
    static final Duration MOST = Duration.ofHours(24);
    private static final int MOST_DIGITS = 18;

    private RetryAfter() {}

    /**
     * How long to wait, between {@link #LEAST} and {@link #MOST}; a time that has passed, or a negative one, is the least.
     *
     * @return empty when the value is neither seconds nor a date
     */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean huge = digits.length() > MOST_DIGITS;
            return Optional.of(
                    clamp(negative ? Duration.ZERO : huge ? MOST : Duration.ofSeconds(Long.parseLong(digits))));
        }
        return Optional.ofNullable(HttpDates.parse(text)).map(at -> clamp(Duration.between(now, at)));
    }

    private static Duration clamp(Duration wait) {
        return wait.compareTo(LEAST) < 0 ? LEAST : wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
