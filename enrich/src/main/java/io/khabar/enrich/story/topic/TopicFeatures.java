package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.text.FoldedText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Arabic words of a story's beginning, hashed and counted: those of the headline count twice. Part of the model's format.
 */
public final class TopicFeatures {

    /** Number of buckets, a power of two. */
    public static final int BUCKETS = 1 << 16;

    /** Words that are read of headline and body together. */
    private static final int MOST_WORDS = 200;

    private static final int FEWEST_LETTERS = 2;
    private static final char FIRST_LETTER = '\u0621';
    private static final char LAST_LETTER = '\u064A';
    private static final float[] VALUES = values();

    private final FoldedText[] texts;
    private long[] found = new long[MOST_WORDS];
    private int words;
    private int[] buckets = {};
    private int[] counts = {};
    private int[] places = {};

    private TopicFeatures(FoldedText... texts) {
        this.texts = texts;
    }

    /** Reads a story. */
    public static TopicFeatures of(@Nullable FoldedText headline, FoldedText body) {
        var features = headline == null ? new TopicFeatures(body) : new TopicFeatures(headline, body);
        for (int text = 0; text < features.texts.length; text++) {
            features.read(text);
        }
        features.count(headline != null);
        return features;
    }

    /** The same without the texts; its words can no longer be shown. */
    public TopicFeatures detached() {
        var detached = new TopicFeatures();
        detached.found = new long[0];
        detached.buckets = buckets;
        detached.counts = Arrays.copyOf(counts, buckets.length);
        return detached;
    }

    /** Number of distinct buckets. */
    public int size() {
        return buckets.length;
    }

    /** The bucket at a place; they rise. */
    public int bucket(int index) {
        return buckets[index];
    }

    /**
     * How much each bucket counts, weighed by its rarity, all together of length one.
     *
     * @param rarity for each bucket, in steps; 0 leaves it out
     * @param step what one step is worth
     */
    public float[] weighed(byte[] rarity, float step) {
        var values = new float[size()];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = VALUES[Math.min(counts[i], VALUES.length - 1)] * (rarity[buckets[i]] & 0xFF) * step;
            squares += (double) values[i] * values[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < values.length && length > 0; i++) {
            values[i] /= length;
        }
        return values;
    }

    /** The first word of the bucket at a place, as printed. */
    String word(int index) {
        FoldedText text = texts[places[index] >> 16];
        int word = places[index] & 0xFFFF;
        return text.original().substring(text.start(word), text.end(word));
    }

    private void read(int index) {
        FoldedText text = texts[index];
        int size = Math.min(text.size(), 0xFFFF);
        for (int word = 0; word < size && words < MOST_WORDS; word++) {
            char first = text.letter(word, 0);
            if (first >= FIRST_LETTER && first <= LAST_LETTER && text.length(word) >= FEWEST_LETTERS) {
                found[words++] = (long) bucket(text, word) << 32 | index << 16 | word;
            }
        }
    }

    private static int bucket(FoldedText text, int word) {
        int start = ArabicStem.start(text, word);
        int end = ArabicStem.end(text, word, start);
        int hash = 0x9747B28C;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.letter(word, i);
        }
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return (hash ^ hash >>> 16) & BUCKETS - 1;
    }

    private void count(boolean headline) {
        Arrays.sort(found, 0, words);
        buckets = new int[words];
        counts = new int[words];
        places = new int[words];
        int size = 0;
        for (int i = 0; i < words; i++) {
            int bucket = (int) (found[i] >> 32);
            if (size == 0 || buckets[size - 1] != bucket) {
                buckets[size] = bucket;
                places[size++] = (int) found[i];
            }
            counts[size - 1] += headline && (int) found[i] >> 16 == 0 ? 2 : 1;
        }
        buckets = Arrays.copyOf(buckets, size);
        found = new long[0];
    }

    private static float[] values() {
        var values = new float[MOST_WORDS + 1];
        for (int count = 1; count < values.length; count++) {
            values[count] = (float) (1 + StrictMath.log(count) / 2);
        }
        return values;
    }
}
