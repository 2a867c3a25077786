package io.khabar.ingest.article;

import io.khabar.news.PublishedPrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Dates in digits alone: basic ISO 8601, ordinal dates, seconds or milliseconds since 1970. */
final class CompactDate {
    private static final int MILLIS_DIGITS = 13;

    private CompactDate() {}

    static Optional<PublishedTime> parse(String date) {
        int digits = 0;
        while (digits < date.length() && date.charAt(digits) >= '0' && date.charAt(digits) <= '9') {
            digits++;
        }
        try {
            if (digits == date.length()) {
                return digits(date);
            }
            return date.charAt(0) == '-' ? withoutCentury(date.substring(1)) : timed(date, digits);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublishedTime> digits(String date) {
        return switch (date.length()) {
            case 4 -> day(LocalDate.of(part(date, 0, 4), 1, 1));
            case 5 -> day(LocalDate.ofYearDay(2000 + part(date, 0, 2), part(date, 2, 5)));
            case 6 -> day(LocalDate.of(2000 + part(date, 0, 2), part(date, 2, 4), part(date, 4, 6)));
            case 7 -> day(LocalDate.ofYearDay(part(date, 0, 4), part(date, 4, 7)));
            case 8 -> day(LocalDate.of(part(date, 0, 4), part(date, 4, 6), part(date, 6, 8)));
            case 9, 10 -> instant(Instant.ofEpochSecond(Long.parseLong(date)));
            case 12, 14 -> LenientTime.parse(spread(date.substring(0, 8), date.substring(8)));
            case MILLIS_DIGITS -> instant(Instant.ofEpochMilli(Long.parseLong(date)));
            default -> Optional.empty();
        };
    }

    /** "20031231T101455Z". */
    private static Optional<PublishedTime> timed(String date, int digits) {
        if (digits != 8 || (date.charAt(8) != 'T' && date.charAt(8) != 't' && date.charAt(8) != ' ')) {
            return Optional.empty();
        }
        int end = 9;
        while (end < date.length() && Character.isDigit(date.charAt(end))) {
            end++;
        }
        int length = end - 9;
        return length == 2 || length == 4 || length == 6
                ? LenientTime.parse(spread(date.substring(0, 8), date.substring(9, end)) + date.substring(end))
                : Optional.empty();
    }

    /** "-0312" and "-03-12": year and month (ISO 8601:1988). */
    private static Optional<PublishedTime> withoutCentury(String date) {
        String plain = date.replace("-", "");
        boolean month = plain.length() == 4 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return month ? day(LocalDate.of(2000 + part(plain, 0, 2), part(plain, 2, 4), 1)) : Optional.empty();
    }

    private static String spread(String day, String time) {
        StringBuilder spread = new StringBuilder();
        spread.append(day, 0, 4)
                .append('-')
                .append(day, 4, 6)
                .append('-')
                .append(day, 6, 8)
                .append('T');
        spread.append(time, 0, 2).append(':').append(time.length() > 2 ? time.substring(2, 4) : "00");
        return time.length() > 4 ? spread.append(':').append(time, 4, 6).toString() : spread.toString();
    }

    private static Optional<PublishedTime> day(LocalDate day) {
        return Optional.of(LenientTime.ofDay(day));
    }

    private static Optional<PublishedTime> instant(Instant instant) {
        return Optional.of(new PublishedTime(instant, PublishedPrecision.SECOND));
    }

    private static int part(String date, int start, int end) {
        return Integer.parseInt(date.substring(start, end));
    }
}
