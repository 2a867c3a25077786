package io.khabar.enrich.story.date;

import io.khabar.enrich.story.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** A text as runs of digits, runs of letters and single signs. */
final class DateTokens {

    /** Longer texts are no date lines; what lies behind is not looked at. */
    static final int LONGEST = 240;

    private static final int LONGEST_NUMBER = 9;

    private final List<Token> tokens = new ArrayList<>();

    /**
     * @param number its value; -1 when it is no number
     * @param word folded; the sign itself when it is no word
     */
    record Token(int start, int end, int number, String word) {

        boolean isNumber() {
            return number >= 0;
        }

        boolean isWord() {
            return number < 0 && Character.isLetter(word.charAt(0));
        }

        int digits() {
            return end - start;
        }

        boolean is(char sign) {
            return word.length() == 1 && word.charAt(0) == sign;
        }
    }

    static final Token NONE = new Token(0, 0, -1, "\0");

    DateTokens(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        int at = from;
        while (at < end) {
            at = next(text, at, end);
        }
    }

    Token get(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
    }

    int size() {
        return tokens.size();
    }

    /** Two words as one phrase; the first alone when there is no second. */
    String pair(int i) {
        return get(i + 1).isWord() ? get(i).word() + " " + get(i + 1).word() : get(i).word();
    }

    private int next(String text, int at, int end) {
        char c = text.charAt(at);
        int stop = at + 1;
        if (Character.isDigit(c)) {
            while (stop < end && Character.isDigit(text.charAt(stop))) {
                stop++;
            }
            tokens.add(new Token(at, stop, value(text, at, stop), "\0"));
        } else if (Character.isLetter(c)) {
            while (stop < end && isLetterOrMark(text.charAt(stop))) {
                stop++;
            }
            addWord(text, at, stop);
        } else if (!isBlank(c)) {
            tokens.add(new Token(at, stop, -1, String.valueOf(c)));
        }
        return stop;
    }

    private void addWord(String text, int start, int end) {
        String folded = Folding.fold(text.substring(start, end));
        if (!folded.isEmpty()) {
            tokens.add(new Token(start, end, -1, folded));
        }
    }

    private static int value(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < Math.min(end, start + LONGEST_NUMBER); i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    private static boolean isLetterOrMark(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
