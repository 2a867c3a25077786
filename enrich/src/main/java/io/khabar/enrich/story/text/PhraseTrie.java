package io.khabar.enrich.story.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Phrases of whole words, each with the numbers of what it stands for. Nodes and edges lie in one open-addressing table,
 * so that a step costs one probe as a rule. Filled by its {@link Builder}, then immutable and free to share.
 */
public final class PhraseTrie {

    static final int ROOT = 0;
    static final int NO_NODE = -1;

    private static final int[] NONE = {};

    private final Vocabulary words = new Vocabulary();
    private long[] edges = new long[1 << 10];
    private int[] next = new int[1 << 10];
    private int edgeCount;
    private int[][] values = new int[1 << 8][];
    private int nodeCount = 1;

    /** Nodes that phrases go on from. */
    private final BitSet inner = new BitSet();

    private PhraseTrie() {}

    /** What a phrase stands for, in the order in which it was added; empty for a phrase that only begins others. */
    public int[] values(int node) {
        int[] found = values[node];
        return found == null ? NONE : found;
    }

    /** What exactly this phrase stands for; empty when it stands for nothing. */
    public int[] values(String phrase) {
        int node = nodeOf(phrase);
        return node == NO_NODE ? NONE : values(node);
    }

    private int nodeOf(String phrase) {
        var text = FoldedText.of(phrase);
        int node = ROOT;
        for (int i = 0; i < text.size() && node != NO_NODE; i++) {
            char[] letters = text.word(i).toCharArray();
            int word = words.find(letters, 0, letters.length, false);
            node = word == Vocabulary.UNKNOWN ? NO_NODE : step(node, word);
        }
        return node;
    }

    /** True when longer phrases begin with this one. */
    public boolean isBeginning(String phrase) {
        int node = nodeOf(phrase);
        return node != NO_NODE && inner.get(node);
    }

    Vocabulary words() {
        return words;
    }

    int step(int node, int word) {
        int slot = slot(edge(node, word));
        return edges[slot] == 0 ? NO_NODE : next[slot];
    }

    private static long edge(int node, int word) {
        return ((long) node << 32 | word) + 1;
    }

    private int slot(long edge) {
        int mask = edges.length - 1;
        long hash = edge * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 40) & mask;
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int stepOrGrow(int node, int word) {
        long edge = edge(node, word);
        int slot = slot(edge);
        if (edges[slot] == edge) {
            return next[slot];
        }
        edges[slot] = edge;
        next[slot] = nodeCount;
        inner.set(node);
        if (++edgeCount * 2 > edges.length) {
            growEdges();
        }
        if (nodeCount == values.length) {
            values = Arrays.copyOf(values, nodeCount * 2);
        }
        return nodeCount++;
    }

    private void growEdges() {
        long[] oldEdges = edges;
        int[] oldNext = next;
        edges = new long[oldEdges.length * 2];
        next = new int[edges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                int slot = slot(oldEdges[i]);
                edges[slot] = oldEdges[i];
                next[slot] = oldNext[i];
            }
        }
    }

    private void append(int node, int value) {
        int[] old = values(node);
        values[node] = Arrays.copyOf(old, old.length + 1);
        values[node][old.length] = value;
    }

    /** Collects phrases; used up by {@link #build()}. */
    public static final class Builder {

        private final PhraseTrie trie = new PhraseTrie();

        /** Adds what a phrase stands for; the phrase is folded here. A phrase without a letter or digit is left out. */
        public Builder add(String phrase, int value) {
            var text = FoldedText.of(phrase);
            if (text.size() > 0) {
                add(node(text), value);
            }
            return this;
        }

        /** The node of a phrase, which is made when it is not there. */
        public int node(FoldedText phrase) {
            int node = ROOT;
            for (int i = 0; i < phrase.size(); i++) {
                node = trie.stepOrGrow(node, trie.words.add(phrase.word(i)));
            }
            return node;
        }

        /** What the phrase of a node stands for so far. */
        public int[] values(int node) {
            return trie.values(node);
        }

        /** Adds what the phrase of a node stands for. */
        public void add(int node, int value) {
            trie.append(node, value);
        }

        /** The trie. */
        public PhraseTrie build() {
            return trie;
        }
    }
}
