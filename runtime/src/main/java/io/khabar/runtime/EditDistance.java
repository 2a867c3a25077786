package io.khabar.runtime;

/** Levenshtein distance, for "did you mean". */
public final class EditDistance {

    private EditDistance() {}

    /** Whether {@code a} can be made into {@code b} with at most {@code limit} insertions, deletions or replacements. */
    public static boolean within(String a, String b, int limit) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = nextRow(a.charAt(i - 1), i, b, previous);
        }
        return previous[b.length()] <= limit;
    }

    private static int[] nextRow(char letter, int i, String b, int[] previous) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = previous[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
        }
        return row;
    }
}
