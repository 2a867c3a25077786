package io.khabar.enrich.story.text;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Phrases of whole words, each with the numbers of what it stands for. Nodes and edges lie in one open-addressing table,
 * so that a step costs one probe as a rule. Filled by its {@link Builder}, then immutable and free to share.
 */
public final class PhraseTrie {

    static final int ROOT = 0;
    static final int NO_NODE = -1;

    private static final int[] NONE = {};

    private final Vocabulary words;
    private long[] edges = new long[1 << 10];
    private int[] next = new int[1 << 10];
    private int edgeCount;
    private int[][] values = new int[1 << 8][];
    private int nodeCount = 1;

    /** Of each node the next ones from which or behind which a phrase ends, their number; 0 where no phrase goes on. */
    private int[] goingOn = new int[1 << 8];

    private PhraseTrie() {
        this.words = new Vocabulary();
    }

    /** Copies the tables; what nodes stand for is shared, and never changed in place. */
    private PhraseTrie(PhraseTrie other) {
        this.words = new Vocabulary(other.words);
        this.edges = other.edges.clone();
        this.next = other.next.clone();
        this.edgeCount = other.edgeCount;
        this.values = other.values.clone();
        this.nodeCount = other.nodeCount;
        this.goingOn = other.goingOn.clone();
    }

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
        return node != NO_NODE && goingOn[node] > 0;
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
        if (++edgeCount * 2 > edges.length) {
            growEdges();
        }
        if (nodeCount == values.length) {
            values = Arrays.copyOf(values, nodeCount * 2);
            goingOn = Arrays.copyOf(goingOn, nodeCount * 2);
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

    private boolean isUsed(int node) {
        return values[node] != null || goingOn[node] > 0;
    }

    /** Counts a phrase that has come (1) or gone (-1) in the nodes before its last one, as far as it makes a difference. */
    private void count(int[] path, int change) {
        for (int i = path.length - 2; i >= 0; i--) {
            boolean before = isUsed(path[i]);
            goingOn[path[i]] += change;
            if (before == isUsed(path[i])) {
                return;
            }
        }
    }

    /** Collects phrases; used up by {@link #build()}. */
    public static final class Builder {

        private final PhraseTrie trie;

        /** One without a phrase. */
        public Builder() {
            this.trie = new PhraseTrie();
        }

        /** One with all phrases of another trie, which stays as it is. */
        public Builder(PhraseTrie other) {
            this.trie = new PhraseTrie(other);
        }

        /** Adds what a phrase stands for; the phrase is folded here. A phrase without a letter or digit is left out. */
        public Builder add(String phrase, int value) {
            var text = FoldedText.of(phrase);
            if (text.size() > 0) {
                add(text, value);
            }
            return this;
        }

        /** What a phrase stands for so far; not to be changed. */
        public int[] values(FoldedText phrase) {
            int[] path = path(phrase);
            return trie.values(path[path.length - 1]);
        }

        /** Adds what a phrase of one word or more stands for. */
        public void add(FoldedText phrase, int value) {
            int[] path = path(phrase);
            int node = path[path.length - 1];
            int[] old = trie.values(node);
            boolean used = trie.isUsed(node);
            int[] grown = Arrays.copyOf(old, old.length + 1);
            grown[old.length] = value;
            trie.values[node] = grown;
            if (!used) {
                trie.count(path, 1);
            }
        }

        /** Takes back some of what a phrase stands for; how many. */
        public int remove(FoldedText phrase, IntPredicate values) {
            int[] path = path(phrase);
            int node = path[path.length - 1];
            int[] old = trie.values(node);
            int[] kept = Arrays.stream(old).filter(values.negate()).toArray();
            boolean used = trie.isUsed(node);
            trie.values[node] = kept.length == 0 ? null : kept;
            if (used && !trie.isUsed(node)) {
                trie.count(path, -1);
            }
            return old.length - kept.length;
        }

        /** The nodes of a phrase from the root on, which are made when they are not there. */
        private int[] path(FoldedText phrase) {
            var path = new int[phrase.size() + 1];
            for (int i = 0; i < phrase.size(); i++) {
                path[i + 1] = trie.stepOrGrow(path[i], trie.words.add(phrase.word(i)));
            }
            return path;
        }

        /** The trie. */
        public PhraseTrie build() {
            return trie;
        }
    }
}
