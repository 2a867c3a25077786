package io.khabar.enrich.story.date;

import io.khabar.enrich.story.PublicationDate.Precision;
import io.khabar.enrich.story.date.DateTokens.Token;
import io.khabar.enrich.story.date.DateWords.Kind;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates as news pages print them: month names of all Arab regions and a dozen other languages, pairs of names, days
 * in words, Hijri (Umm al-Qura) and Persian dates, numbers, ISO 8601, digits of every script, a time before or behind.
 * Scans by hand, in linear time. Where a day and a month could change places the day is taken to come first.
 */
public final class DateScanner {

    private static final int TOKENS_OF_A_TIME = 8;
    private static final int LONGEST_DATE = 110;
    private static final int DIGITS_OF_A_YEAR = 4;
    private static final int SHORTEST_WEEKDAY = 4;
    private static final int LONGEST_WEEKDAY = 15;

    /** The Arabic-Indic zero; between it and ASCII there are no decimal digits. */
    private static final char FIRST_OTHER_DIGIT = '\u0660';

    private static final Set<DateWords.Kind> MONTHS =
            EnumSet.of(DateWords.Kind.GREGORIAN, DateWords.Kind.HIJRI, DateWords.Kind.PERSIAN);

    private final DateWords words = DateWords.bundled();
    private final DayReader days = new DayReader(words);
    private final TimeReader times = new TimeReader(words);

    /**
     * The first date that begins within a few words.
     *
     * @param from UTF-16 offset to begin at
     * @param within how many words, numbers and signs may stand before it
     * @return null when there is none
     */
    public @Nullable FoundDate find(String text, int from, int within) {
        if (!hasYear(text, from, Math.min(text.length(), from + DateTokens.LONGEST))) {
            return null;
        }
        var tokens = new DateTokens(text, from);
        for (int at = 0; at <= within && tokens.has(at); at++) {
            DayReader.Day day = isRunOn(tokens, at) ? null : days.read(tokens, at);
            if (day != null) {
                return found(tokens, at, day);
            }
        }
        return null;
    }

    /** The date of a line that holds nothing else than a date, or one day in two calendars; null when it holds more or none. */
    public @Nullable FoundDate whole(String line) {
        FoundDate first = line.length() <= LONGEST_DATE ? find(line, 0, TOKENS_OF_A_TIME) : null;
        if (first == null || !isFiller(line.substring(0, first.start()))) {
            return null;
        }
        String rest = line.substring(first.end());
        if (isFiller(rest)) {
            return first;
        }
        FoundDate second = find(rest, 0, TOKENS_OF_A_TIME);
        if (second == null || !isFiller(rest.substring(0, second.start())) || !isFiller(rest.substring(second.end()))) {
            return null;
        }
        return second.gregorian() && !first.gregorian() ? second : first;
    }

    /** True for a line that holds a day or a time without a year, «24 October, 17:20», and nothing else. */
    public boolean isWithoutYear(String line) {
        if (line.length() > LONGEST_DATE) {
            return false;
        }
        FoldedText tokens = FoldedText.of(line);
        boolean month = false;
        boolean number = false;
        for (int word = 0; word < tokens.size(); word++) {
            String text = tokens.word(word);
            boolean digit = Character.isDigit(tokens.letter(word, 0));
            boolean named = MONTHS.stream().anyMatch(kind -> words.is(kind, text));
            if (!digit && !named && !words.is(DateWords.Kind.FILLER, text) && !words.is(DateWords.Kind.LINK, text)) {
                return false;
            }
            month |= named;
            number |= digit;
        }
        return number && (month || line.indexOf(':') > 0);
    }

    /** UTF-16 offset of the day of the week that stands right before a date; the date's own when none does. */
    public int weekdayBefore(String text, int date) {
        int end = date;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',' || text.charAt(end - 1) == '،')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_WEEKDAY && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean word = end - start >= SHORTEST_WEEKDAY && (start == 0 || text.charAt(start - 1) == ' ');
        return word && words.is(Kind.FILLER, Folding.fold(text.substring(start, end))) ? start : date;
    }

    /** False for most lines that hold more than a date, or none: those that are longer, and those without a year. */
    public static boolean mayBeDate(String line) {
        return line.length() <= LONGEST_DATE && hasYear(line, 0, line.length());
    }

    /** True when four digits stand side by side, and no fifth: every date has a year of so many. Each fourth character tells. */
    private static boolean hasYear(String text, int from, int to) {
        for (int at = from + DIGITS_OF_A_YEAR - 1; at < to; at += DIGITS_OF_A_YEAR) {
            if (isDigit(text.charAt(at))) {
                int start = at;
                while (start > from && isDigit(text.charAt(start - 1))) {
                    start--;
                }
                int end = at + 1;
                while (end < to && isDigit(text.charAt(end))) {
                    end++;
                }
                if (end - start == DIGITS_OF_A_YEAR) {
                    return true;
                }
                at = end - 1;
            }
        }
        return false;
    }

    /** True for a decimal digit of any script. */
    public static boolean isDigit(char c) {
        return c < FIRST_OTHER_DIGIT ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private boolean isFiller(String text) {
        var tokens = new DateTokens(text, 0);
        for (int at = 0; tokens.has(at); at++) {
            Token token = tokens.get(at);
            boolean known = words.is(Kind.FILLER, token.word()) || words.is(Kind.ZONE, token.word());
            boolean time = token.isNumber()
                    && (tokens.get(at + 1).is(':') || tokens.get(at - 1).is(':'));
            if (token.isNumber() ? !time : token.isWord() && !known) {
                return false;
            }
        }
        return true;
    }

    /** A number in the middle of a longer one: "1.12.2024.5" or "31-12-1999" seen from its second part. */
    private static boolean isRunOn(DateTokens tokens, int at) {
        Token before = tokens.get(at - 1);
        boolean sign = before.is('.') || before.is('/') || before.is('-');
        return sign && tokens.get(at - 2).isNumber() && tokens.get(at).start() == before.end();
    }

    private FoundDate found(DateTokens tokens, int at, DayReader.Day day) {
        TimeReader.Time time = times.after(tokens, day.next());
        if (time != null) {
            return moment(tokens, at, time.next(), day, time);
        }
        TimeReader.Time before = timeBefore(tokens, at);
        return before == null
                ? moment(tokens, at, times.afterZone(tokens, day.next()), day, null)
                : moment(tokens, at, day.next(), day, before);
    }

    private TimeReader.@Nullable Time timeBefore(DateTokens tokens, int at) {
        for (int start = Math.max(0, at - TOKENS_OF_A_TIME); start < at; start++) {
            TimeReader.Time time = tokens.get(start).isNumber() ? times.after(tokens, start) : null;
            if (time != null && time.next() <= at) {
                return time;
            }
        }
        return null;
    }

    private static FoundDate moment(
            DateTokens tokens, int first, int next, DayReader.Day day, TimeReader.@Nullable Time time) {
        Instant midnight = day.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new FoundDate(
                tokens.get(first).start(),
                tokens.get(next - 1).end(),
                time == null ? midnight : midnight.plusSeconds(time.second()),
                time == null ? Precision.DAY : time.precision(),
                day.gregorian());
    }
}
