package io.khabar.ingest.fetch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Dates of headers in their three forms (RFC 9110, 5.6.7). */
final class HttpDates {
    /** The client's own formatter for this form knows no zone, and so reads nothing. */
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDates() {}

    /** The date; null when it is none, or there is no header. */
    static @Nullable Instant parse(@Nullable Header header) {
        return header == null ? null : parse(header.getValue());
    }

    /** The date; null when it is none. The form of C's asctime pads the day with a blank. */
    static @Nullable Instant parse(String text) {
        Instant date = DateUtils.parseStandardDate(text.strip());
        try {
            return date != null ? date : ASCTIME.parse(text.strip().replace("  ", " "), Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
