package io.khabar.ingest.article;

import io.khabar.ingest.article.DateTokens.Token;
import io.khabar.ingest.article.TimeOfDay.NoTimeException;
import io.khabar.news.PublishedPrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: what {@link PublishedTime} reads, and RFC 822 with typing errors, every precision of W3CDTF, basic
 * ISO 8601, asctime, dates with marks, month names of many languages, seconds since 1970. A zone that is not said is UTC, in
 * Korean dates Seoul's. A date in the future stays as it is. What is no date is empty, never "now".
 */
public final class LenientTime {
    private static final int FIRST_HANGUL = 0xAC00;
    private static final int LAST_HANGUL = 0xD7A3;

    /** Years before it stand for no date: the first of all in .NET (0001), and one before in PHP (-0001). */
    private static final int FIRST_YEAR = 100;

    private static final int LAST_YEAR = 9999;

    /** Years of the Hijra and of Iran's calendar (1445, 1402), of this century and the one before. */
    private static final int OTHER_FROM = 1300;

    private static final int OTHER_TO = 1499;

    /** "10h15", as in French and Portuguese. */
    private static final Pattern HOURS = Pattern.compile("(?<!\\d)(\\d{1,2}) ?[hH] ?(\\d{2})(?![\\p{L}\\d])");

    /** ISO 8601 has a comma before a fraction, too; elsewhere it divides. */
    private static final Pattern FRACTION = Pattern.compile("(:\\d{2}),(?=\\d)");

    private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

    private LenientTime() {}

    /** Reads a date; empty when it is none. Work is bounded: longer texts than any date are not looked at. */
    public static Optional<PublishedTime> parse(String text) {
        String date = IsoWeek.asDay(text.strip());
        if (date.isEmpty() || date.length() > DateTokens.LONGEST) {
            return Optional.empty();
        }
        return PublishedTime.parse(date)
                .or(() -> CompactDate.parse(date))
                .or(() -> free(date))
                .filter(LenientTime::sensible);
    }

    private static Optional<PublishedTime> free(String date) {
        String hours = HOURS.matcher(date).replaceAll("$1:$2");
        List<Token> tokens = DateTokens.of(withoutT(FRACTION.matcher(hours).replaceAll("$1.")));
        try {
            Optional<TimeOfDay> time = TimeOfDay.in(tokens);
            if (time.isEmpty()) {
                return CalendarDay.of(tokens, false, false).map(LenientTime::ofDay);
            }
            boolean american = halfDay(date);
            return CalendarDay.of(time.get().date(), american, true).flatMap(day -> of(day, time.get(), date));
        } catch (NoTimeException e) {
            return Optional.empty();
        }
    }

    static PublishedTime ofDay(LocalDate day) {
        return new PublishedTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), PublishedPrecision.DAY);
    }

    private static Optional<PublishedTime> of(LocalDate day, TimeOfDay time, String date) {
        boolean korean = date.chars().anyMatch(c -> c >= FIRST_HANGUL && c <= LAST_HANGUL);
        ZoneId zone = time.zone().orElse(korean ? SEOUL : ZoneOffset.UTC);
        try {
            Instant instant =
                    day.atStartOfDay().plusSeconds(time.seconds()).atZone(zone).toInstant();
            PublishedPrecision precision = time.exact() ? PublishedPrecision.SECOND : PublishedPrecision.MINUTE;
            return Optional.of(new PublishedTime(instant, precision));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The T between a date and a time, which would stick to what is around it. */
    private static String withoutT(String date) {
        StringBuilder apart = new StringBuilder(date);
        for (int i = 1; i + 1 < date.length(); i++) {
            boolean between = Character.isDigit(date.charAt(i - 1)) && Character.isDigit(date.charAt(i + 1));
            if (between && (date.charAt(i) == 'T' || date.charAt(i) == 't')) {
                apart.setCharAt(i, ' ');
            }
        }
        return apart.toString();
    }

    private static boolean halfDay(String date) {
        String end = date.toLowerCase(java.util.Locale.ROOT);
        return end.contains("am") || end.contains("pm") || end.contains("p.m") || end.contains("a.m");
    }

    /** The schemas count milliseconds, so the year has four digits at most. */
    private static boolean sensible(PublishedTime time) {
        int year = time.time().atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR && (year < OTHER_FROM || year > OTHER_TO);
    }
}
