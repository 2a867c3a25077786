package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;

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

    /** True when one of the signs stands between two words, before the first or behind the last: few characters are looked at. */
    boolean standIn(FoldedText words) {
        String text = words.original();
        int at = 0;
        for (int word = 0; word <= words.size(); word++) {
            int next = word == words.size() ? text.length() : words.start(word);
            while (at < next) {
                if (have(text.charAt(at++))) {
                    return true;
                }
            }
            at = word == words.size() ? at : words.end(word);
        }
        return false;
    }

    /** True for one of the signs. */
    boolean have(char c) {
        int at = c >>> 6;
        return at < bits.length && (bits[at] >>> c & 1) != 0;
    }
}
