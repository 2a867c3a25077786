package io.khabar.ingest.article;

import io.khabar.ingest.article.DateTokens.Token;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time of day in the tokens of a date, with its zone.
 *
 * @param seconds since 00:00; 24:00 and a leap second reach beyond the day
 * @param exact whether seconds were said
 * @param zone an offset, or a region of the tz database; empty: none was said
 * @param date the other tokens
 */
record TimeOfDay(int seconds, boolean exact, Optional<ZoneId> zone, List<Token> date) {
    private static final int MOST_OFFSET = 18 * 60;

    /** The same, as it is written. */
    private static final int FARTHEST = 1800;

    /** A time that is no time. */
    static final class NoTimeException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The time in these tokens; empty: none stands there. */
    static Optional<TimeOfDay> in(List<Token> tokens) throws NoTimeException {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(':')
                    && tokens.get(i - 1).number()
                    && tokens.get(i + 1).number()) {
                return Optional.of(new Reading(tokens, i - 1).read());
            }
        }
        return Optional.empty();
    }

    private static final class Reading {
        private final List<Token> tokens;
        private final int start;
        private int at;
        private final List<Token> left = new ArrayList<>();

        private Reading(List<Token> tokens, int start) {
            this.tokens = tokens;
            this.start = start;
            this.at = start;
        }

        private TimeOfDay read() throws NoTimeException {
            int hour = number(24);
            at++;
            int minute = number(59);
            int second = 0;
            boolean exact = mark(':') && isNumber(at + 1);
            if (exact) {
                at++;
                second = number(60);
                if ((mark('.') || mark(',')) && isNumber(at + 1)) {
                    at += 2;
                }
            }
            if (mark(':') && isNumber(at + 1)) {
                throw new NoTimeException();
            }
            Optional<HalfDay> behind = halfBehind();
            Optional<HalfDay> ahead = behind.isPresent() ? Optional.empty() : halfAhead();
            hour = hour(hour, behind.or(() -> ahead));
            Optional<ZoneId> zone = zone();
            int first = ahead.isPresent() ? start - 1 : start;
            for (int i = 0; i < tokens.size(); i++) {
                if (i < first || i >= at) {
                    left.add(tokens.get(i));
                }
            }
            zone = zone.isPresent() ? zone : atTheEnd();
            if (hour == 24 && minute + second > 0) {
                throw new NoTimeException();
            }
            return new TimeOfDay((hour * 60 + minute) * 60 + Math.min(second, 59), exact, zone, left);
        }

        /** "10:15 05.03.2024 +0300". */
        private Optional<ZoneId> atTheEnd() throws NoTimeException {
            int sign = left.size() - 2;
            boolean ends = sign > 0 && left.get(sign).sign() && left.get(sign).apart();
            if (!ends || left.get(sign + 1).text().length() != 4) {
                return Optional.empty();
            }
            at = tokens.size() - 2;
            Optional<ZoneId> zone = offset();
            left.subList(sign, left.size()).clear();
            return zone;
        }

        private static int hour(int said, Optional<HalfDay> half) {
            return half.isPresent() ? half.get().hour(said) : said;
        }

        /** Korean and Chinese write the half of the day before the time. One that sticks to a year ("2024م") is of the year. */
        private Optional<HalfDay> halfAhead() {
            boolean word = start > 0 && tokens.get(start - 1).word();
            boolean year = word && isNumber(start - 2) && !tokens.get(start - 1).apart();
            return word && !year ? half(start - 1) : Optional.empty();
        }

        private Optional<HalfDay> halfBehind() {
            if (at == tokens.size() || !tokens.get(at).word()) {
                return Optional.empty();
            }
            Optional<HalfDay> two = at + 1 < tokens.size()
                    ? HalfDay.of(tokens.get(at).text(), tokens.get(at + 1).text())
                    : Optional.empty();
            Optional<HalfDay> half = two.isPresent() ? two : half(at);
            at += two.isPresent() ? 2 : half.isPresent() ? 1 : 0;
            while (half.isPresent() && at < tokens.size() && (mark('.') || secondLetter(tokens.get(at)))) {
                at++;
            }
            return half;
        }

        /** "p.m.", and "μ.μ." in Greek. */
        private static boolean secondLetter(Token token) {
            return token.text().equalsIgnoreCase("m") || token.text().equalsIgnoreCase("μ");
        }

        /** A single a or p is a half of the day only before a full stop: by itself it is a zone. */
        private Optional<HalfDay> half(int index) {
            String word = tokens.get(index).text();
            boolean letter = word.length() == 1 && "apAPπμΠΜ".contains(word);
            boolean stop = index + 1 < tokens.size() && tokens.get(index + 1).is('.');
            return letter && !stop ? Optional.empty() : HalfDay.of(word);
        }

        private Optional<ZoneId> zone() throws NoTimeException {
            Optional<ZoneId> region = region();
            return region.isPresent() ? region : offsetOrName();
        }

        /** "Asia/Riyadh". Etc/GMT-3 lies east of Greenwich, so its sign must not be read as that of an offset. */
        private Optional<ZoneId> region() {
            StringBuilder id = new StringBuilder();
            int end = at;
            while (end < tokens.size()
                    && (end > at ? !tokens.get(end).apart() : tokens.get(end).word())) {
                id.append(tokens.get(end++).text());
            }
            try {
                Optional<ZoneId> region =
                        id.indexOf("/") < 0 ? Optional.empty() : Optional.of(ZoneId.of(id.toString()));
                at = region.isPresent() ? end : at;
                return region;
            } catch (DateTimeException e) {
                return Optional.empty(); // no region has this name
            }
        }

        /** "10:15 - 6 March 2024": between blanks it divides, where no offset of four digits follows. */
        private boolean dash() {
            boolean divides =
                    mark('-') && isNumber(at + 1) && tokens.get(at + 1).apart();
            return divides
                    && (tokens.get(at + 1).text().length() <= 2
                            || tokens.get(at + 1).value() > FARTHEST);
        }

        /** "GMT", "+0300", "GMT+3", "Etc/GMT", "+03:00", "-0700 (PDT)", "PDT -0700": an offset says more than a name. */
        private Optional<ZoneId> offsetOrName() throws NoTimeException {
            Optional<ZoneId> named = Optional.empty();
            boolean unknown = false;
            while (at < tokens.size() && !dash()) {
                Token token = tokens.get(at);
                if (token.sign()
                        || (token.is(':')
                                && at + 1 < tokens.size()
                                && tokens.get(at + 1).sign())) {
                    return offset();
                }
                if (token.is('/') || token.is('.')) {
                    at++;
                } else if (token.word() && DateWords.month(token.text()).isEmpty()) {
                    Optional<ZoneId> zone = DateWords.zone(token.text());
                    named = zone.isPresent() ? zone : named;
                    unknown |= zone.isEmpty();
                    at++;
                } else {
                    break;
                }
            }
            return named.isPresent() || !unknown ? named : Optional.of(ZoneOffset.UTC);
        }

        private Optional<ZoneId> offset() throws NoTimeException {
            boolean minus = false;
            while (at < tokens.size() && !tokens.get(at).number()) {
                if (!tokens.get(at).sign() && !tokens.get(at).is(':')) {
                    throw new NoTimeException();
                }
                minus = tokens.get(at).is('-');
                at++;
            }
            if (at == tokens.size() || tokens.get(at).text().length() > 4) {
                throw new NoTimeException();
            }
            Token digits = tokens.get(at++);
            int hours = digits.text().length() <= 2 ? digits.value() : digits.value() / 100;
            int minutes = digits.text().length() <= 2 ? 0 : digits.value() % 100;
            if (mark(':')) {
                at++;
                minutes = number(59);
            }
            int total = hours * 60 + minutes;
            if (minutes > 59 || total > MOST_OFFSET) {
                throw new NoTimeException();
            }
            names();
            return Optional.of(ZoneOffset.ofTotalSeconds((minus ? -total : total) * 60));
        }

        /** A name after an offset says the same again, and so does another offset (Go writes "+0300 +03"). */
        private void names() {
            boolean again = true;
            while (again && at < tokens.size()) {
                Token token = tokens.get(at);
                boolean offset =
                        token.sign() && isNumber(at + 1) && !tokens.get(at + 1).apart();
                again = offset || (token.word() && DateWords.month(token.text()).isEmpty());
                at += offset ? 2 : again ? 1 : 0;
            }
        }

        private boolean mark(char mark) {
            return at < tokens.size() && tokens.get(at).is(mark);
        }

        private boolean isNumber(int index) {
            return index >= 0 && index < tokens.size() && tokens.get(index).number();
        }

        private int number(int most) throws NoTimeException {
            if (!isNumber(at)
                    || tokens.get(at).text().length() > 2
                    || tokens.get(at).value() > most) {
                throw new NoTimeException();
            }
            return tokens.get(at++).value();
        }
    }
}
