package io.khabar.enrich.record;

/** Turns UTF-16 offsets of one text into Unicode code point offsets. Costs one pass; a text without surrogates costs no memory. */
public final class CodePoints {
    private static final int[] SAME = {};

    private final int[] positions;

    private CodePoints(int[] positions) {
        this.positions = positions;
    }

    /** The offsets of the given text. A lone surrogate counts as one code point. */
    public static CodePoints of(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new CodePoints(count(text));
            }
        }
        return new CodePoints(SAME);
    }

    /** How many code points stand before the UTF-16 offset. */
    public int at(int offset) {
        return positions.length == 0 ? offset : positions[offset];
    }

    private static int[] count(String text) {
        int[] positions = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            positions[i] = points;
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                positions[++i] = points;
            }
            points++;
        }
        positions[text.length()] = points;
        return positions;
    }
}
