package io.khabar.enrich.story.text;

/** The zero-width non-joiner (U+200C), which divides words where it shows. */
final class NonJoiner {

    private static final char SIGN = '\u200C';

    /** Letters that no letter behind them is joined to, so that a non-joiner between them shows nothing. */
    private static final String NEVER_JOINED = "اأإآٱدذرزوؤ";

    private NonJoiner() {}

    /** True for one behind a letter that is never joined. */
    static boolean isHidden(String text, char character, int at) {
        return character == SIGN && at > 0 && NEVER_JOINED.indexOf(text.charAt(at - 1)) >= 0;
    }
}
