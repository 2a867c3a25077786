package io.khabar.ingest.article;

import io.khabar.news.PublishedPrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When an article was published, read from ISO 8601 ("2024-03-23", "2024-03-23T10:15+03:00") or from RFC 1123, which RSS
 * uses ("Sat, 23 Mar 2024 10:15:00 GMT", without weekday or seconds too).
 *
 * @param time of a day without a time of day: 00:00 UTC; a time without a zone is read as UTC
 * @param precision how much of it was said
 */
public record PublishedTime(Instant time, PublishedPrecision precision) {
    private static final Instant BEGIN = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter ISO = iso();
    private static final DateTimeFormatter RFC = rfc();

    /** The zones of RFC 822, 5.1, that are still met. */
    private static final Map<String, String> ZONES = Map.of(
            "UT", "+0000", "UTC", "+0000", "GMT", "+0000", "Z", "+0000", "EST", "-0500", "EDT", "-0400", "CST", "-0600",
            "CDT", "-0500", "PST", "-0800", "PDT", "-0700");

    /** Reads a date; empty when it has neither form, is no day of the calendar, or lies outside of the years 0 to 9999. */
    public static Optional<PublishedTime> parse(String text) {
        String date = text.strip();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        boolean iso = date.length() >= 8
                && date.charAt(0) >= '0'
                && date.charAt(0) <= '9'
                && date.indexOf(' ') != 1
                && date.indexOf(' ') != 2;
        try {
            return Optional.of(iso ? ofIso(date) : ofRfc(date)).filter(PublishedTime::writable);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A year below zero or of more than four digits is no date of news, and may have more milliseconds than a record can hold. */
    private static boolean writable(PublishedTime published) {
        return published.time().isAfter(BEGIN) && published.time().isBefore(END);
    }

    private static PublishedTime ofIso(String date) {
        String upper = date.toUpperCase(Locale.ROOT).replace(' ', 'T');
        int time = upper.indexOf('T');
        if (time < 0) {
            LocalDate day = LocalDate.parse(
                    upper,
                    upper.indexOf('-') < 0 ? DateTimeFormatter.BASIC_ISO_DATE : DateTimeFormatter.ISO_LOCAL_DATE);
            return new PublishedTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), PublishedPrecision.DAY);
        }
        boolean seconds = upper.indexOf(':', upper.indexOf(':') + 1) == time + 6;
        return of(ISO.parseBest(upper, OffsetDateTime::from, LocalDateTime::from), seconds);
    }

    /** The weekday is left out: feeds get it wrong, and the date says it. */
    private static PublishedTime ofRfc(String date) {
        String day = date.substring(date.indexOf(',') + 1).strip();
        List<String> parts = List.of(day.split("\\s+"));
        String zone = parts.get(parts.size() - 1);
        String numeric = ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
        String normal = String.join(" ", parts.subList(0, parts.size() - 1)) + " " + numeric;
        boolean seconds = normal.indexOf(':') != normal.lastIndexOf(':');
        return of(RFC.parse(normal, OffsetDateTime::from), seconds);
    }

    private static PublishedTime of(TemporalAccessor parsed, boolean seconds) {
        Instant instant = parsed instanceof OffsetDateTime zoned
                ? zoned.toInstant()
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        return new PublishedTime(instant, seconds ? PublishedPrecision.SECOND : PublishedPrecision.MINUTE);
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral('T')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .appendOffset("+HH:MM", "Z")
                .optionalEnd()
                .optionalStart()
                .appendOffset("+HHMM", "Z")
                .optionalEnd()
                .optionalStart()
                .appendOffset("+HH", "Z")
                .optionalEnd()
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    private static DateTimeFormatter rfc() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d MMM uuuu H:mm[:ss] xx")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }
}
