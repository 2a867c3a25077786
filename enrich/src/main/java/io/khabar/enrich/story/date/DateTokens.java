package io.khabar.enrich.story.date;

import io.khabar.enrich.story.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** A text as runs of digits, runs of letters and single signs. */
final class DateTokens {

    /** Longer texts are no date lines; what lies behind is not looked at. */
    static final int LONGEST = 240;

    private static final int LONGEST_NUMBER = 9;

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

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

    /** They are read as far as they are asked for. */
    DateTokens(String text, int from) {
        this.text = text;
        this.end = Math.min(text.length(), from + LONGEST);
        this.at = from;
    }

    Token get(int i) {
        return i >= 0 && has(i) ? tokens.get(i) : NONE;
    }

    /** False behind the last one. */
    boolean has(int i) {
        while (i >= tokens.size() && at < end) {
            at = next();
        }
        return i < tokens.size();
    }

    /** Two words as one phrase; the first alone when there is no second. */
    String pair(int i) {
        return get(i + 1).isWord() ? get(i).word() + " " + get(i + 1).word() : get(i).word();
    }

    private int next() {
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
            addWord(at, stop);
        } else if (!isBlank(c)) {
            tokens.add(new Token(at, stop, -1, String.valueOf(c)));
        }
        return stop;
    }

    private void addWord(int start, int stop) {
        String folded = Folding.fold(text.substring(start, stop));
        if (!folded.isEmpty()) {
            tokens.add(new Token(start, stop, -1, folded));
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
