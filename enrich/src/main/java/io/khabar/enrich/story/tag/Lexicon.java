package io.khabar.enrich.story.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model knows of words as such, learned from raw news text. Words come by number, the most frequent first.
 *
 * @param words folded
 * @param clusters leaf of the cluster tree for each word; -1 for a word without
 * @param tree for each leaf its ancestors, the root's child first, then the leaf itself
 * @param lists for each word the bits of the word lists that hold it
 * @param vectors {@code dimensions} numbers for each word, between -127 and 127
 * @param dimensions length of a word's vector; 0 when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
public record Lexicon(
        List<String> words, short[] clusters, short[][] tree, short[] lists, byte[] vectors, int dimensions) {

    /** Bit of the list of given names. */
    static final int GIVEN_NAMES = 1;

    /** Bit of the list of family names. */
    static final int FAMILY_NAMES = 1 << 1;

    /** The ancestors of a word's cluster, the widest first, and the cluster itself; null for a word without one. */
    short @Nullable [] clusterPath(int word) {
        return word < 0 || clusters[word] < 0 ? null : tree[clusters[word]];
    }

    /** True for a word that is a person's name as it stands. */
    boolean isPersonsName(int word) {
        return word >= 0 && (lists[word] & (GIVEN_NAMES | FAMILY_NAMES)) != 0;
    }

    boolean hasVector(int word) {
        return word >= 0 && dimensions > 0 && clusters[word] >= 0;
    }
}
