package io.khabar.ingest.article;

/**
 * A text without half characters. JSON can escape a lone surrogate, which no encoding can write.
 *
 * @param text each lone surrogate stands as U+FFFD
 * @param replaced how many there were
 */
public record WellFormed(String text, int replaced) {

    public static WellFormed of(String text) {
        if (!surrogates(text)) {
            return new WellFormed(text, 0);
        }
        int lone = (int) text.codePoints().filter(WellFormed::surrogate).count();
        if (lone == 0) {
            return new WellFormed(text, 0);
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(c -> surrogate(c) ? 0xFFFD : c).forEach(whole::appendCodePoint);
        return new WellFormed(whole.toString(), lone);
    }

    private static boolean surrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean surrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
