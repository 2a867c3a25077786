package io.khabar.enrich.story.parse;

/** What stands around words and is none: white space of every width, and the byte order mark. */
public final class Blank {

    /** Below it only the controls, the space and the no-break space are blank. */
    private static final char FIRST_WIDE_SPACE = '\u1680';

    private Blank() {}

    /** True for a character that divides or surrounds words and can be left out at the edges of a line. */
    public static boolean is(char c) {
        if (c < FIRST_WIDE_SPACE) {
            return c <= ' ' ? Character.isWhitespace(c) : c == '\u00A0';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** The offset of the first character at or after {@code from} that is not blank; {@code to} when there is none. */
    public static int skip(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset after the last character before {@code to} that is not blank; {@code from} when there is none. */
    public static int skipBack(CharSequence text, int from, int to) {
        int at = to;
        while (at > from && is(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
