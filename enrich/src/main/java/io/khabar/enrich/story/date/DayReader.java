package io.khabar.enrich.story.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.khabar.enrich.story.date.DateTokens.Token;
import io.khabar.enrich.story.date.DateWords.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a day of the year in all its printed forms. */
final class DayReader {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int EARLIEST_HIJRI = 1300;
    private static final int LATEST_HIJRI = 1500;

    private static final ULocale UMM_AL_QURA = new ULocale("und@calendar=islamic-umalqura");
    private static final ULocale SOLAR = new ULocale("und@calendar=persian");

    private static final List<Kind> CALENDARS = List.of(Kind.GREGORIAN, Kind.HIJRI, Kind.PERSIAN);

    private final DateWords words;

    DayReader(DateWords words) {
        this.words = words;
    }

    /**
     * @param next the token after it
     */
    record Day(LocalDate date, int next, boolean gregorian) {}

    private record Month(Kind calendar, int number, int next) {}

    /** The day that begins at a token; null when none does. */
    @Nullable
    Day read(DateTokens tokens, int at) {
        Token first = tokens.get(at);
        if (first.isNumber()) {
            return first.digits() == 4 ? yearFirst(tokens, at) : dayFirst(tokens, at);
        }
        return first.isWord() ? wordFirst(tokens, at) : null;
    }

    private @Nullable Day yearFirst(DateTokens tokens, int at) {
        if (!isSeparator(tokens.get(at + 1)) || !tokens.get(at + 2).isNumber()) {
            return null;
        }
        if (!isSeparator(tokens.get(at + 3)) || !tokens.get(at + 4).isNumber()) {
            return null;
        }
        int next = isDaySign(tokens.get(at + 5)) ? at + 6 : at + 5;
        int year = tokens.get(at).number();
        return numeric(year, tokens.get(at + 2).number(), tokens.get(at + 4).number(), next);
    }

    private @Nullable Day dayFirst(DateTokens tokens, int at) {
        Token day = tokens.get(at);
        Token second = tokens.get(at + 2);
        if (isSeparator(tokens.get(at + 1)) && second.isNumber()) {
            Token year = tokens.get(at + 4);
            boolean whole = isSeparator(tokens.get(at + 3)) && year.isNumber() && year.digits() == 4;
            return whole ? dayOrMonthFirst(day.number(), second.number(), year.number(), at + 5) : null;
        }
        boolean named = tokens.get(at + 1).is('/') && second.isWord();
        return beforeMonth(tokens, day.number(), named ? at + 2 : at + 1);
    }

    private @Nullable Day dayOrMonthFirst(int first, int second, int year, int next) {
        return second > 12 ? numeric(year, first, second, next) : numeric(year, second, first, next);
    }

    private @Nullable Day wordFirst(DateTokens tokens, int at) {
        if (!words.mayBegin(tokens.get(at).word())) {
            return null;
        }
        Integer day = words.number(Kind.DAY, tokens.pair(at));
        if (day != null && tokens.get(at + 1).isWord()) {
            return beforeMonth(tokens, day, at + 2);
        }
        day = words.number(Kind.DAY, tokens.get(at).word());
        if (day != null) {
            return beforeMonth(tokens, day, at + 1);
        }
        Month month = month(tokens, at);
        if (month == null || !tokens.get(month.next()).isNumber()) {
            return null;
        }
        int year = skip(tokens, month.next() + 1);
        return withYear(tokens, tokens.get(month.next()).number(), month, year);
    }

    private @Nullable Day beforeMonth(DateTokens tokens, int day, int at) {
        Month month = month(tokens, skip(tokens, at));
        if (month == null) {
            return null;
        }
        int next = secondName(tokens, month);
        boolean slash = tokens.get(next).is('/') && tokens.get(next + 1).isNumber();
        return withYear(tokens, day, month, slash ? next + 1 : skip(tokens, next));
    }

    /** After "April/نيسان" or "(نيسان)". */
    private int secondName(DateTokens tokens, Month month) {
        Token sign = tokens.get(month.next());
        if (!sign.is('/') && !sign.is('(') && !sign.is('-')) {
            return month.next();
        }
        Month second = month(tokens, month.next() + 1);
        if (second == null) {
            return month.next();
        }
        return tokens.get(second.next()).is(')') ? second.next() + 1 : second.next();
    }

    private @Nullable Day withYear(DateTokens tokens, int day, Month month, int at) {
        Token year = tokens.get(at);
        if (!year.isNumber() || year.digits() != 4) {
            return null;
        }
        LocalDate date = date(month.calendar(), year.number(), month.number(), day);
        int next = words.is(Kind.ERA, tokens.get(at + 1).word()) ? at + 2 : at + 1;
        return date == null ? null : new Day(date, next, month.calendar() == Kind.GREGORIAN);
    }

    private @Nullable Month month(DateTokens tokens, int at) {
        if (!tokens.get(at).isWord() || !words.mayBegin(tokens.get(at).word())) {
            return null;
        }
        String both = tokens.get(at + 1).isWord() ? tokens.pair(at) : null;
        for (Kind calendar : CALENDARS) {
            Integer pair = both == null ? null : words.number(calendar, both);
            if (pair != null) {
                return new Month(calendar, pair, at + 2);
            }
            Integer single = words.number(calendar, tokens.get(at).word());
            if (single != null) {
                return new Month(calendar, single, tokens.get(at + 1).is('.') ? at + 2 : at + 1);
            }
        }
        return null;
    }

    private int skip(DateTokens tokens, int at) {
        int next = at;
        while (tokens.get(next).is(',')
                || tokens.get(next).is('،')
                || tokens.get(next).is('.')
                || isLink(tokens.get(next))) {
            next++;
        }
        return next;
    }

    private boolean isLink(Token token) {
        return token.is('º') || token.is('°') || token.is('-') || (token.isWord() && words.is(Kind.LINK, token.word()));
    }

    private static boolean isSeparator(Token token) {
        return token.is('-')
                || token.is('/')
                || token.is('.')
                || token.is('年')
                || token.is('月')
                || token.is('년')
                || token.is('월')
                || token.is('\u2013');
    }

    private static boolean isDaySign(Token token) {
        return token.is('日') || token.is('일');
    }

    private @Nullable Day numeric(int year, int month, int day, int next) {
        LocalDate date = date(Kind.GREGORIAN, year, month, day);
        return date == null ? null : new Day(date, next, true);
    }

    private static @Nullable LocalDate date(Kind calendar, int year, int month, int day) {
        boolean gregorian = calendar == Kind.GREGORIAN;
        int earliest = gregorian ? EARLIEST : EARLIEST_HIJRI;
        int latest = gregorian ? LATEST : LATEST_HIJRI;
        if (year < earliest || year > latest || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return gregorian ? LocalDate.of(year, month, day) : converted(calendar, year, month, day);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static LocalDate converted(Kind kind, int year, int month, int day) {
        var calendar = Calendar.getInstance(TimeZone.GMT_ZONE, kind == Kind.HIJRI ? UMM_AL_QURA : SOLAR);
        calendar.setLenient(false);
        calendar.clear();
        calendar.set(year, month - 1, day);
        return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
    }
}
