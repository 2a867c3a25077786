package io.khabar.enrich.story.tag;

/**
 * Names as hashes of their words, each with bits that tell what they name. The longest name from the left wins; the first
 * word may carry particles.
 */
public final class NameTable implements NameHits {

    /** Set in the bits of the first words of a longer name. */
    public static final int GOES_ON = 1 << 7;

    private static final int FIRST = 1;
    private static final int LATER = 2;

    private final int[] keys;
    private final byte[] values;

    NameTable(NameKeys names) {
        int[] hashes = names.keys();
        keys = new int[Integer.highestOneBit(Math.max(4, hashes.length)) * 4];
        values = new byte[keys.length];
        for (int i = 0; i < hashes.length; i++) {
            int slot = slot(hashes[i]);
            keys[slot] = hashes[i];
            values[slot] |= names.bits()[i];
        }
    }

    /** The key of a name of one word, by the hash of the word's core. */
    public static int begin(int core) {
        return core;
    }

    /** The key of a name that goes on with a word, by the hash of the whole word. */
    public static int goOn(int key, int word) {
        return FeatureHash.pair(Template.NAME, key, word);
    }

    @Override
    public void mark(WordType[] words, int count, int[] hits) {
        int at = 0;
        while (at < count) {
            hits[at] = 0;
            at += markFrom(words, at, count, hits);
        }
    }

    private int markFrom(WordType[] words, int first, int count, int[] hits) {
        int key = begin(words[first + WordType.REACH].core());
        int found = value(key);
        int bits = found & ~GOES_ON;
        int length = bits == 0 ? 0 : 1;
        for (int next = first + 1; (found & GOES_ON) != 0 && next < count; next++) {
            key = goOn(key, words[next + WordType.REACH].word());
            found = value(key);
            if ((found & ~GOES_ON) != 0) {
                bits = found & ~GOES_ON;
                length = next - first + 1;
            }
        }
        for (int i = 0; i < length; i++) {
            int position = (i == 0 ? FIRST : LATER) + (length > 1 ? 2 : 0);
            hits[first + i] = (bits << 3) | position;
        }
        return Math.max(1, length);
    }

    private int value(int key) {
        return values[slot(key)] & 0xFF;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9E3779B9) >>> 5) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
