package io.khabar.enrich.story.text;

/** Folds one word into letters, as {@link Folding} does, without making objects. */
public final class WordFolder {

    private WordFolder() {}

    /**
     * Writes the folded letters of a part of a text; gaps are left out. What does not fit is cut off.
     *
     * @return the number of letters written; 0 when the part has neither letter nor digit
     */
    public static int fold(CharSequence text, int start, int end, char[] letters) {
        int count = 0;
        for (int at = start; at < end && count < letters.length; at++) {
            char c = text.charAt(at);
            char folded = Folding.of(c);
            if (folded == Folding.SEVERAL) {
                count = spread(Folding.spread(c), letters, count);
            } else if (folded != Folding.GAP && folded != Folding.NOTHING) {
                letters[count++] = folded;
            }
        }
        return count;
    }

    /** The offset after the first so many folded letters of a part of a text, and after their marks. */
    public static int skip(CharSequence text, int start, int end, int letters) {
        int at = start;
        int left = letters;
        while (at < end) {
            char folded = Folding.of(text.charAt(at));
            boolean letter = folded != Folding.GAP && folded != Folding.NOTHING;
            if (left == 0 && letter) {
                return at;
            }
            left -= letter ? 1 : 0;
            at++;
        }
        return at;
    }

    private static int spread(String several, char[] letters, int count) {
        int end = count;
        for (int i = 0; i < several.length() && end < letters.length; i++) {
            if (several.charAt(i) != Folding.GAP) {
                letters[end++] = several.charAt(i);
            }
        }
        return end;
    }
}
