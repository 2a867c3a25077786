package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;

/** Where sentences end. */
final class Sentences {

    private static final Signs STOPS = new Signs(".۔。।．");
    private static final Signs LAST = new Signs("؟?!ةى");
    private static final Signs CLOSING = new Signs("»\"”'’)]』」");

    private static final char FIRST_LETTER = '\u0621';
    private static final char LAST_LETTER = '\u064A';

    private Sentences() {}

    /** True when the text ends with a full stop, which may stand before a closing quote; an ellipsis is none. */
    static boolean ends(String text) {
        int at = last(text);
        if (at < 0 || !STOPS.have(text.charAt(at))) {
            return false;
        }
        return at < 2 || text.charAt(at - 1) != '.';
    }

    /** True when the text is cut off with an ellipsis. */
    static boolean isCut(String text) {
        int at = last(text);
        return at >= 0 && (text.charAt(at) == '…' || (at >= 2 && text.startsWith("..", at - 1)));
    }

    /** True when another sentence follows a full stop inside the text, with a space or without. */
    static boolean hasTwo(String text) {
        return hasTwo(text, 0, text.length());
    }

    /** True when another sentence follows a full stop inside a text, which stands between two of its words: nothing else is read. */
    static boolean hasTwo(FoldedText words) {
        String text = words.original();
        int from = 0;
        for (int word = 0; word < words.size(); word++) {
            int start = words.start(word);
            if (start > from && hasTwo(text, from, start)) {
                return true;
            }
            from = words.end(word);
        }
        return hasTwo(text, from, text.length());
    }

    /** True for a full stop in a stretch of the text, behind two letters and before something else, where a sentence begins. */
    private static boolean hasTwo(String text, int from, int to) {
        int last = Math.min(to + 1, text.length() - 1);
        for (int space = Math.max(3, from + 1); space < last; space++) {
            boolean stop = STOPS.have(text.charAt(space - 1)) && begins(text, space);
            boolean word =
                    stop && Character.isLetter(text.charAt(space - 2)) && Character.isLetter(text.charAt(space - 3));
            if (word && !isShortened(text, space)) {
                return true;
            }
        }
        return false;
    }

    /** «St. », «Dr. »: a capital and a small letter, and behind the stop another capital. */
    private static boolean isShortened(String text, int space) {
        return Character.isLowerCase(text.charAt(space - 2))
                && Character.isUpperCase(text.charAt(space - 3))
                && (space < 4 || !Character.isLetter(text.charAt(space - 4)))
                && space + 1 < text.length()
                && Character.isUpperCase(text.charAt(space + 1));
    }

    /** A space, or right behind a small letter and the stop a capital, or a letter of a script that has none. */
    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        boolean letter = Character.isLetter(c) && !Character.isLowerCase(c);
        return c == ' ' || (letter && !Character.isUpperCase(text.charAt(at - 2)));
    }

    /** True where several marks or letters that only end words have a letter right behind them, and no sentence ends: titles of a list without its lines. */
    static boolean areTitlesInOne(String text) {
        int glued = 0;
        for (int at = 1; at + 1 < text.length(); at++) {
            boolean last = LAST.have(text.charAt(at));
            glued += last && Character.isLetter(text.charAt(at + 1)) ? 1 : 0;
        }
        return glued >= 2 && !hasTwo(text) && !ends(text);
    }

    /** True when all of the text is one quotation. */
    static boolean isQuotation(String text) {
        char close =
                switch (text.charAt(0)) {
                    case '«' -> '»';
                    case '“', '„' -> '”';
                    case '"' -> '"';
                    default -> 0;
                };
        return close != 0 && text.length() > 2 && text.indexOf(close, 1) == text.length() - 1;
    }

    private static int last(String text) {
        int at = text.length() - 1;
        while (at >= 0 && isBehindLast(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Most texts end with a full stop, or a letter of Arabic. */
    private static boolean isBehindLast(char c) {
        if (c == '.' || (c >= FIRST_LETTER && c <= LAST_LETTER)) {
            return false;
        }
        return CLOSING.have(c) || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }
}
