package io.khabar.enrich.story.date;

import io.khabar.enrich.story.PublicationDate.Precision;
import io.khabar.enrich.story.date.DateTokens.Token;
import io.khabar.enrich.story.date.DateWords.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a time of day with its half of the day and its zone. */
final class TimeReader {

    private static final int HOUR = 3600;
    private static final int MINUTE = 60;
    private static final int MOST_SKIPPED = 4;

    /** What stands behind a time and says no more than that it is one. */
    private static final Set<String> OF_CLOCK = Set.of("uhr", "uur");

    private final DateWords words;

    TimeReader(DateWords words) {
        this.words = words;
    }

    /**
     * @param second of the day, UTC; may lie in the day before or after
     * @param next the token after it
     */
    record Time(int second, Precision precision, int next) {}

    private record Clock(int second, Precision precision, int next) {}

    /** The time that begins at a token or behind a few words such as "at"; null when none does. */
    @Nullable
    Time after(DateTokens tokens, int at) {
        for (int skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
            Clock clock = clock(tokens, at + skipped);
            if (clock != null) {
                return zoned(tokens, clock);
            }
            if (!mayStandBefore(tokens.get(at + skipped))) {
                return null;
            }
        }
        return null;
    }

    /** The token after a zone that stands alone, as in "23 March 2024 GMT"; {@code at} when there is none. */
    int afterZone(DateTokens tokens, int at) {
        Token token = tokens.get(at);
        return token.isWord() && words.is(Kind.ZONE, token.word()) ? at + 1 : at;
    }

    private boolean mayStandBefore(Token token) {
        return token.isWord()
                ? token.word().equals("t") || words.is(Kind.FILLER, token.word()) || words.is(Kind.LINK, token.word())
                : !token.isNumber() && "@,،-|–—•·(".contains(token.word());
    }

    private @Nullable Clock clock(DateTokens tokens, int at) {
        Token hour = tokens.get(at);
        Token minute = tokens.get(at + 2);
        boolean colon =
                tokens.get(at + 1).is(':') || isHourLetter(tokens.get(at + 1)) || isDot(hour, minute, tokens, at);
        if (!hour.isNumber() || !colon || !minute.isNumber() || hour.digits() > 2 || minute.digits() != 2) {
            return null;
        }
        int seconds = hour.number() * HOUR + minute.number() * MINUTE;
        boolean valid = hour.number() < 24 && minute.number() < 60;
        Token second = tokens.get(at + 4);
        if (valid && tokens.get(at + 3).is(':') && second.isNumber() && second.number() < 60) {
            return new Clock(seconds + second.number(), Precision.SECOND, afterFraction(tokens, at + 5));
        }
        return valid ? new Clock(seconds, Precision.MINUTE, at + 3) : null;
    }

    /** "14.05" and "4.05pm" are times, and "14.05.2025" is not. */
    private boolean isDot(Token hour, Token minute, DateTokens tokens, int at) {
        String half = tokens.get(at + 3).word();
        return tokens.get(at + 1).is('.')
                && (hour.digits() == 2 || words.is(Kind.AFTERNOON, half) || words.is(Kind.MORNING, half))
                && minute.digits() == 2
                && !tokens.get(at + 3).is('.');
    }

    private static boolean isHourLetter(Token token) {
        return token.word().equals("h")
                || token.word().equals("時")
                || token.word().equals("时");
    }

    private static int afterFraction(DateTokens tokens, int at) {
        return tokens.get(at).is('.') && tokens.get(at + 1).isNumber() ? at + 2 : at;
    }

    private Time zoned(DateTokens tokens, Clock clock) {
        int second = clock.second();
        int next = clock.next();
        boolean dotted = isDotted(tokens, next);
        String half = dotted ? tokens.get(next).word() + "m" : word(tokens, next);
        int behind = dotted ? next + 3 + (tokens.get(next + 3).is('.') ? 1 : 0) : next + 1;
        if (words.is(Kind.AFTERNOON, half)) {
            second += second < 12 * HOUR ? 12 * HOUR : 0;
            next = behind;
        } else if (words.is(Kind.MORNING, half)) {
            second -= second >= 12 * HOUR ? 12 * HOUR : 0;
            next = behind;
        } else if (OF_CLOCK.contains(half)) {
            next++;
        }
        return shifted(tokens, new Clock(second, clock.precision(), next));
    }

    private static String word(DateTokens tokens, int at) {
        return tokens.get(at).is('(') ? "" : tokens.get(at).word();
    }

    /** "a.m." and "p.m.", with or without the last stop. */
    private static boolean isDotted(DateTokens tokens, int at) {
        return (tokens.get(at).is('a') || tokens.get(at).is('p'))
                && tokens.get(at + 1).is('.')
                && tokens.get(at + 2).is('m');
    }

    private Time shifted(DateTokens tokens, Clock clock) {
        int at = clock.next();
        while (tokens.get(at).is('(') || tokens.get(at).is(',') || isBeforeZone(tokens.get(at))) {
            at++;
        }
        boolean pair = tokens.get(at).isWord() && tokens.get(at + 1).isWord();
        Integer named = pair ? words.number(Kind.ZONE, tokens.pair(at)) : null;
        int next = named == null ? at + 1 : at + 2;
        named = named == null ? words.number(Kind.ZONE, tokens.get(at).word()) : named;
        if (named != null && named != 0) {
            return new Time(clock.second() - named * MINUTE, clock.precision(), next);
        }
        return offset(tokens, clock, named == null ? clock.next() : next);
    }

    private boolean isBeforeZone(Token token) {
        return token.isWord() && (token.word().equals("بتوقيت") || token.word().equals("توقيت"));
    }

    private static Time offset(DateTokens tokens, Clock clock, int at) {
        int sign = tokens.get(at).is('+') ? 1 : tokens.get(at).is('-') ? -1 : 0;
        Token hours = tokens.get(at + 1);
        boolean joined = sign != 0 && hours.isNumber() && tokens.get(at).end() == hours.start();
        if (!joined || hours.digits() > 4) {
            return new Time(clock.second(), clock.precision(), at);
        }
        if (hours.digits() == 4) {
            int shift = hours.number() / 100 * HOUR + hours.number() % 100 * MINUTE;
            return new Time(clock.second() - sign * shift, clock.precision(), at + 2);
        }
        boolean minutes = tokens.get(at + 2).is(':') && tokens.get(at + 3).isNumber();
        int shift = hours.number() * HOUR + (minutes ? tokens.get(at + 3).number() * MINUTE : 0);
        return new Time(clock.second() - sign * shift, clock.precision(), minutes ? at + 4 : at + 2);
    }
}
