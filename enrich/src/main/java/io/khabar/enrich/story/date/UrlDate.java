package io.khabar.enrich.story.date;

import io.khabar.enrich.story.PublicationDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the day that many addresses of news pages carry: "/2025/03/18/" or "/2025-03-18-". */
public final class UrlDate {

    private static final int LENGTH = 10;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private UrlDate() {}

    /** The day in an address; {@link PublicationDate#NONE} when it carries none. */
    public static PublicationDate of(@Nullable String url) {
        for (int at = 1; url != null && at + LENGTH <= url.length(); at++) {
            LocalDate day = isBounded(url, at) ? day(url, at) : null;
            if (day != null) {
                return new PublicationDate(
                        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        PublicationDate.Basis.URL,
                        PublicationDate.Precision.DAY);
            }
        }
        return PublicationDate.NONE;
    }

    private static boolean isBounded(String url, int at) {
        char before = url.charAt(at - 1);
        boolean after = at + LENGTH == url.length() || !isDigit(url.charAt(at + LENGTH));
        char divider = url.charAt(at + 4);
        return !isDigit(before) && after && (divider == '/' || divider == '-') && url.charAt(at + 7) == divider;
    }

    private static @Nullable LocalDate day(String url, int at) {
        int year = number(url, at, 4);
        int month = number(url, at + 5, 2);
        int day = number(url, at + 8, 2);
        if (year < EARLIEST || year > LATEST) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** -1 when not all are digits. */
    private static int number(String url, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            if (!isDigit(url.charAt(at))) {
                return -1;
            }
            number = number * 10 + (url.charAt(at) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
