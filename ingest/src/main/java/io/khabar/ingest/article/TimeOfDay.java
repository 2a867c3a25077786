package io.khabar.ingest.article;

import io.khabar.ingest.article.DateTokens.Token;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The time of day in the tokens of a date, with its zone.
 *
 * @param seconds since 00:00; 24:00 and a leap second reach beyond the day
 * @param exact whether seconds were said
 * @param zone empty: none was said
 * @param date the other tokens
 */
record TimeOfDay(int seconds, boolean exact, Optional<ZoneOffset> zone, List<Token> date) {
    private static final Set<String> BEFORE_NOON = Set.of("am", "a", "ص", "صباحا", "오전", "πμ", "öö");
    private static final Set<String> AFTER_NOON = Set.of("pm", "p", "م", "مساء", "오후", "μμ", "ös");
    private static final int HALF_DAY = 12;
    private static final int MOST_OFFSET = 18 * 60;

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
            int before = before();
            hour = half(hour, before >= 0 ? tokens.get(before).text() : "");
            Optional<ZoneOffset> zone = zone();
            for (int i = 0; i < tokens.size(); i++) {
                if ((i < start && i != before) || i >= at) {
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
        private Optional<ZoneOffset> atTheEnd() throws NoTimeException {
            int sign = left.size() - 2;
            boolean ends = sign > 0 && left.get(sign).sign() && left.get(sign).apart();
            if (!ends || left.get(sign + 1).text().length() != 4) {
                return Optional.empty();
            }
            at = tokens.size() - 2;
            Optional<ZoneOffset> zone = offset();
            left.subList(sign, left.size()).clear();
            return zone;
        }

        /** Korean writes the half of the day before the time. */
        private int before() {
            boolean half = start > 0 && half(tokens.get(start - 1).text());
            return half ? start - 1 : -1;
        }

        private int half(int hour, String before) throws NoTimeException {
            String word = before;
            if (word.isEmpty()
                    && at < tokens.size()
                    && tokens.get(at).word()
                    && half(tokens.get(at).text())) {
                word = tokens.get(at).text();
                at++;
                while (at < tokens.size() && (mark('.') || tokens.get(at).text().equalsIgnoreCase("m"))) {
                    at++;
                }
            }
            if (word.isEmpty()) {
                return hour;
            }
            if (hour > HALF_DAY) {
                return hour;
            }
            boolean after = AFTER_NOON.contains(word.toLowerCase(Locale.ROOT));
            return hour % HALF_DAY + (after ? HALF_DAY : 0);
        }

        /** A single a or p is a half of the day only before a full stop: by itself it is a zone. */
        private boolean half(String text) {
            String word = text.toLowerCase(Locale.ROOT);
            boolean letter = word.equals("a") || word.equals("p");
            boolean stop = at + 1 < tokens.size() && tokens.get(at + 1).is('.');
            return (BEFORE_NOON.contains(word) || AFTER_NOON.contains(word)) && (!letter || stop);
        }

        /** "GMT", "+0300", "GMT+3", "Etc/GMT", "+03:00", "-0700 (PDT)", "PDT -0700": an offset says more than a name. */
        private Optional<ZoneOffset> zone() throws NoTimeException {
            Optional<ZoneOffset> named = Optional.empty();
            boolean unknown = false;
            while (at < tokens.size()) {
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
                    Optional<ZoneOffset> zone = DateWords.zone(token.text());
                    named = zone.isPresent() ? zone : named;
                    unknown |= zone.isEmpty();
                    at++;
                } else {
                    break;
                }
            }
            return named.isPresent() || !unknown ? named : Optional.of(ZoneOffset.UTC);
        }

        private Optional<ZoneOffset> offset() throws NoTimeException {
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

        /** A name after an offset says the same again. */
        private void names() {
            while (at < tokens.size()
                    && (tokens.get(at).word()
                            && DateWords.month(tokens.get(at).text()).isEmpty())) {
                at++;
            }
        }

        private boolean mark(char mark) {
            return at < tokens.size() && tokens.get(at).is(mark);
        }

        private boolean isNumber(int index) {
            return index < tokens.size() && tokens.get(index).number();
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
