package io.khabar.enrich.story.split;

import io.khabar.enrich.story.parse.Blank;

/**
 * What stands between a label and the words after it.
 *
 * @param next UTF-16 offset of the first character after it
 * @param strong true when a colon or a bar is part of it
 * @param any true when it is more than white space and closing brackets
 * @param dot true when a full stop is part of it
 */
record Separator(int next, boolean strong, boolean any, boolean dot) {

    private static final Signs STRONG = new Signs(":：|¦︰؛");
    private static final Signs SOFT = new Signs("-–—‒―/\\›>→←◄►▶◀•·▪…،,~=_#*+");
    private static final Signs CLOSING = new Signs("】])）」』»\"”“'’〉》>");
    private static final Signs EITHER_WAY = new Signs("\"”“'’");

    static Separator after(String text, int end) {
        boolean strong = false;
        boolean any = false;
        boolean dot = false;
        int at = end;
        while (at < text.length() && isPart(text, at) && !opens(text, at, end)) {
            char c = text.charAt(at);
            strong |= STRONG.have(c);
            dot |= c == '.';
            any |= !Blank.is(c) && !CLOSING.have(c) && !isMark(c);
            at++;
        }
        return new Separator(at, strong, any, dot);
    }

    /** A quotation mark right before a word and behind a space opens a quotation. */
    private static boolean opens(String text, int at, int end) {
        return at > end
                && EITHER_WAY.have(text.charAt(at))
                && Blank.is(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** An emoji between label and title is a separator; both of its surrogates are. */
    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        return Blank.is(c)
                || STRONG.have(c)
                || SOFT.have(c)
                || CLOSING.have(c)
                || c == '.'
                || isMark(c)
                || isSymbol(text, at);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || c == 'ـ';
    }

    private static boolean isSymbol(String text, int at) {
        char c = text.charAt(at);
        int point = Character.isLowSurrogate(c) && at > 0
                ? Character.codePointBefore(text, at + 1)
                : Character.codePointAt(text, at);
        return Character.getType(point) == Character.OTHER_SYMBOL;
    }
}
