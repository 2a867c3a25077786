package io.khabar.ingest.article;

/** Text of unknown origin made fit for a line of a terminal or log. */
public final class Shown {

    private Shown() {}

    /** Control, format and line signs stand as U+FFFD: no escape sequence and no forged line gets through. */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> unsafe(c) ? 0xFFFD : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean unsafe(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
