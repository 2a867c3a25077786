package io.khabar.enrich.story.clean;

import com.ibm.icu.text.Normalizer2;

/** Cleans one line: normal form C, one kind of space, no controls, no overrides of direction. The joiners and marks that writers set stay. */
final class LineCleaner {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private LineCleaner() {}

    static String clean(String line) {
        String composed = NFC.isNormalized(line) ? line : NFC.normalize(line);
        var clean = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); at++) {
            append(clean, composed, at);
        }
        int end = clean.length();
        while (end > 0 && clean.charAt(end - 1) == ' ') {
            end--;
        }
        return clean.substring(0, end);
    }

    private static void append(StringBuilder clean, String line, int at) {
        char c = line.charAt(at);
        if (isSpace(c)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (isPresentationForm(c)) {
            clean.append(NFKC.normalize(String.valueOf(c)));
        } else if (!isDropped(line, at)) {
            clean.append(c);
        }
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /** Shapes of Arabic letters that old systems stored instead of the letters; the ornate brackets and ligature ﷺ stay. */
    private static boolean isPresentationForm(char c) {
        return (c >= '\uFB50' && c <= '\uFBFF') || (c >= '\uFC00' && c <= '\uFD3D') || (c >= '\uFE70' && c <= '\uFEFC');
    }

    private static boolean isDropped(String line, int at) {
        char c = line.charAt(at);
        boolean override = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        boolean invisible = c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD' || c == '\u180E';
        return override || invisible || Character.isISOControl(c) || isLone(line, at);
    }

    private static boolean isLone(String line, int at) {
        char c = line.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= line.length() || !Character.isLowSurrogate(line.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(line.charAt(at - 1)));
    }
}
