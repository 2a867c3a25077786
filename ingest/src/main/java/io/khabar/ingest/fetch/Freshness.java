package io.khabar.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** How long an answer may be kept without asking again (RFC 9111, 4.2.1 and 5.2.2.1). */
final class Freshness {
    static final Duration MOST = Duration.ofDays(1);
    private static final String MAX_AGE = "max-age=";
    private static final int MOST_DIGITS = 18;

    private Freshness() {}

    /** Cache-Control's max-age, else Expires, between zero and {@link #MOST}; null when neither is said. */
    static @Nullable Duration of(MessageHeaders headers, Instant now) {
        for (Header header : headers.getHeaders("Cache-Control")) {
            for (String directive : header.getValue().split(",", -1)) {
                String text = directive.strip().toLowerCase(Locale.ROOT);
                if (text.equals("no-store") || text.equals("no-cache")) {
                    return Duration.ZERO;
                }
                if (text.startsWith(MAX_AGE)) {
                    return seconds(text.substring(MAX_AGE.length())).orElse(null);
                }
            }
        }
        return expires(headers, now);
    }

    private static @Nullable Duration expires(MessageHeaders headers, Instant now) {
        Header expires = headers.getFirstHeader("Expires");
        if (expires == null) {
            return null;
        }
        Instant end = HttpDates.parse(expires);
        Instant date = HttpDates.parse(headers.getFirstHeader("Date"));
        // RFC 9111, 5.3: a value that is no date, "0" above all, means that it has passed
        return end == null ? Duration.ZERO : clamp(Duration.between(date == null ? now : date, end));
    }

    private static Optional<Duration> seconds(String text) {
        String digits = text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > MOST_DIGITS ? MOST : clamp(Duration.ofSeconds(Long.parseLong(digits))));
    }

    private static Duration clamp(Duration age) {
        return age.isNegative() ? Duration.ZERO : age.compareTo(MOST) > 0 ? MOST : age;
    }
}
