package io.khabar.ingest.article;

import java.util.ArrayList;
import java.util.List;

/** Takes a date apart into numbers, words and marks. Digits of any script become ASCII; blanks and commas only divide. */
final class DateTokens {
    /** A date that is longer than this is none. */
    static final int LONGEST = 100;

    /**
     * A part of a date.
     *
     * @param text digits, a word, or one mark
     * @param apart whether something that only divides stood before it
     */
    record Token(String text, boolean apart) {
        boolean number() {
            return Character.isDigit(text.charAt(0));
        }

        boolean word() {
            return Character.isLetter(text.charAt(0));
        }

        boolean is(char mark) {
            return text.length() == 1 && text.charAt(0) == mark;
        }

        boolean sign() {
            return is('+') || is('-');
        }

        int value() {
            return Integer.parseInt(text);
        }
    }

    private DateTokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean apart = true;
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            char first = text.charAt(at);
            if (divides(first)) {
                apart = true;
            } else {
                tokens.add(new Token(ascii(text.substring(at, end)), apart));
                apart = false;
            }
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int at) {
        boolean digits = Character.isDigit(text.charAt(at));
        boolean letters = Character.isLetter(text.charAt(at));
        int end = at + 1;
        while (end < text.length()
                && (digits ? Character.isDigit(text.charAt(end)) : letters && inWord(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean inWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean divides(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || ",،;()[]".indexOf(c) >= 0
                || Character.getType(c) == Character.FORMAT;
    }

    private static String ascii(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            return text.equals("−") || text.equals("–") ? "-" : text;
        }
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
