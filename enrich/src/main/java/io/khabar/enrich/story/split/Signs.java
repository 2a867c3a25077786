package io.khabar.enrich.story.split;

/** Some signs, a bit for each: a character is looked up without a search, since most are asked for at every line or letter. */
final class Signs {

    private final long[] bits;

    /**
     * These signs.
     *
     * @param signs each a UTF-16 character
     */
    Signs(String signs) {
        int last = signs.chars().max().orElse(0);
        bits = new long[(last >>> 6) + 1];
        signs.chars().forEach(sign -> bits[sign >>> 6] |= 1L << sign);
    }

    /** True for one of the signs. */
    boolean have(char c) {
        int at = c >>> 6;
        return at < bits.length && (bits[at] >>> c & 1) != 0;
    }
}
