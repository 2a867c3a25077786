package io.khabar.enrich.story.label;

import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** The folded phrases, letter by letter, a space between words. */
final class LabelTrie {

    private static final char BETWEEN_WORDS = ' ';

    private static final int BEGINNINGS = 1 << 16;
    private static final int LETTER_SPREAD = 0x9E5F;

    private final Node root = new Node();
    private final long[] beginnings = new long[BEGINNINGS >>> 6];

    /** A bit for each phrase's first word and the first letter of its second; for a phrase of one word, for the word and no letter. */
    private final long[] pairs = new long[BEGINNINGS >>> 6];

    void add(Label label) {
        var words = FoldedText.of(label.phrase());
        if (words.size() > 0) {
            int beginning = beginning(words, 0);
            set(beginnings, beginning);
            set(pairs, words.size() == 1 ? alone(beginning) : pair(beginning, words.letter(1, 0)));
        }
        Node node = root;
        for (int word = 0; word < words.size(); word++) {
            node = word == 0 ? node : node.grow(BETWEEN_WORDS);
            for (int i = 0; i < words.length(word); i++) {
                node = node.grow(words.letter(word, i));
            }
        }
        if (node.label == null) {
            node.label = label;
        }
    }

    /**
     * The longest phrase of whole words that begins at a word; else the longest one that ends inside a word; else null.
     *
     * @param beginning of the word
     */
    @Nullable
    LabelMatch longest(FoldedText text, int first, int beginning) {
        if (!mayBegin(text, first, beginning)) {
            return null;
        }
        LabelMatch best = null;
        Node node = root;
        char[] letters = text.letters();
        for (int word = first; word < text.size(); word++) {
            node = word == first ? node : between(node, text, word);
            int from = text.from(word);
            int to = text.to(word);
            for (int at = from; node != null && at < to; at++) {
                node = node.step(letters[at]);
                if (node != null && node.label != null) {
                    best = better(best, node.label, text, first, word, at - from);
                }
            }
            if (node == null) {
                return best;
            }
        }
        return best;
    }

    /**
     * False for most words at which no phrase begins.
     *
     * @param beginning of the word
     */
    boolean mayBegin(FoldedText text, int word, int beginning) {
        return has(beginnings, beginning) && mayGoOn(text, word, beginning);
    }

    /** False when no phrase is this word alone, and none has a second word with the first letter of the next one. */
    private boolean mayGoOn(FoldedText text, int first, int beginning) {
        return has(pairs, alone(beginning))
                || (first + 1 < text.size()
                        && text.length(first + 1) > 0
                        && has(pairs, pair(beginning, text.letter(first + 1, 0))));
    }

    private static int alone(int beginning) {
        return pair(beginning, BETWEEN_WORDS);
    }

    private static int pair(int beginning, char letter) {
        return ((beginning + letter * LETTER_SPREAD) ^ (beginning >>> 5)) & (BEGINNINGS - 1);
    }

    private static void set(long[] bits, int at) {
        bits[at >>> 6] |= 1L << at;
    }

    private static boolean has(long[] bits, int at) {
        return (bits[at >>> 6] >>> at & 1) != 0;
    }

    /** A number that the same words share. A phrase's first word is met whole. */
    static int beginning(FoldedText text, int word) {
        int hash = text.hash(word);
        return (hash ^ (hash >>> 16)) & (BEGINNINGS - 1);
    }

    private static @Nullable LabelMatch better(
            @Nullable LabelMatch best, Label label, FoldedText text, int first, int word, int letter) {
        int start = text.start(first);
        if (letter + 1 == text.length(word)) {
            return new LabelMatch(label, start, text.end(word), word + 1, false);
        }
        int end = text.start(word, letter + 1);
        boolean mayGlue = label.words() > 1 && (best == null || best.glued() || isCapital(text.original(), end));
        return mayGlue ? new LabelMatch(label, start, end, word, true) : best;
    }

    /** A capital right behind a small letter: two words that have run together. */
    private static boolean isCapital(String text, int at) {
        return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }

    private static @Nullable Node between(Node node, FoldedText text, int word) {
        for (int i = text.end(word - 1); i < text.start(word); i++) {
            char c = text.original().charAt(i);
            if (c != BETWEEN_WORDS && ".!?؟:|،,؛;(".indexOf(c) >= 0) {
                return null;
            }
        }
        return node.step(BETWEEN_WORDS);
    }

    /** Most nodes have one child, which is reached without a table; the others lie in a hash table with open addressing. */
    private static final class Node {
        private static final char[] NO_LETTERS = new char[1];
        private static final @Nullable Node[] NO_NODES = new @Nullable Node[1];

        private char letter;
        private @Nullable Node first;
        private char[] letters = NO_LETTERS;
        private @Nullable Node[] next = NO_NODES;
        private int size;
        private @Nullable Label label;

        @Nullable
        Node step(char of) {
            return of == letter ? first : others(of);
        }

        private @Nullable Node others(char of) {
            int mask = letters.length - 1;
            int at = place(of, mask);
            while (next[at] != null) {
                if (letters[at] == of) {
                    return next[at];
                }
                at = (at + 1) & mask;
            }
            return null;
        }

        Node grow(char of) {
            Node known = step(of);
            if (known != null) {
                return known;
            }
            var node = new Node();
            if (first == null) {
                letter = of;
                first = node;
                return node;
            }
            if (++size * 2 > letters.length) {
                spread(letters.length * 2);
            }
            put(of, node);
            return node;
        }

        private void spread(int length) {
            char[] oldLetters = letters;
            @Nullable Node[] oldNext = next;
            letters = new char[length];
            next = new @Nullable Node[length];
            for (int i = 0; i < oldLetters.length; i++) {
                Node node = oldNext[i];
                if (node != null) {
                    put(oldLetters[i], node);
                }
            }
        }

        private void put(char of, Node node) {
            int mask = letters.length - 1;
            int at = place(of, mask);
            while (next[at] != null) {
                at = (at + 1) & mask;
            }
            letters[at] = of;
            next[at] = node;
        }

        private static int place(char letter, int mask) {
            return (letter ^ (letter >>> 5)) & mask;
        }
    }
}
