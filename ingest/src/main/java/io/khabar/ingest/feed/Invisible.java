package io.khabar.ingest.feed;

/** Characters that are not seen but change what is seen, or what is compared. */
final class Invisible {
    private static final String ZERO_WIDTH = "\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    private Invisible() {}

    /** Bidi controls, zero-width characters and the soft hyphen. Identifiers and links have none. */
    static boolean is(int c) {
        return ZERO_WIDTH.indexOf(c) >= 0 || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** LRO and RLO, which show letters in another order than they are written in; no language needs them. */
    static boolean override(int c) {
        return c == '\u202D' || c == '\u202E';
    }

    /** The text as an identifier: without invisible and control characters, and without blanks around it. */
    static String identifier(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !is(c) && !Character.isISOControl(c)).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /**
     * The text for reading: without bidi overrides and control characters other than white space. Text of windows-1252 that was
     * taken for ISO 8859-1 on its way has its quotes and dashes again.
     */
    static String readable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(CharacterReferences::meant)
                .filter(c -> !override(c) && (!Character.isISOControl(c) || c == '\n' || c == '\t' || c == '\r'))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
