package io.khabar.enrich.story.label;

import io.khabar.enrich.story.text.FoldedText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The folded phrases, letter by letter, a space between words. */
final class LabelTrie {

    private static final char BETWEEN_WORDS = ' ';

    private final Node root = new Node();

    void add(Label label) {
        var words = FoldedText.of(label.phrase());
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

    /** The longest phrase of whole words that begins at a word; else the longest one that ends inside a word; else null. */
    @Nullable
    LabelMatch longest(FoldedText text, int first) {
        LabelMatch best = null;
        Node node = root;
        for (int word = first; word < text.size(); word++) {
            node = word == first ? node : between(node, text, word);
            for (int i = 0; node != null && i < text.length(word); i++) {
                node = node.step(text.letter(word, i));
                best = better(best, node, text, first, word, i);
            }
            if (node == null) {
                return best;
            }
        }
        return best;
    }

    private static @Nullable LabelMatch better(
            @Nullable LabelMatch best, @Nullable Node node, FoldedText text, int first, int word, int letter) {
        Label label = node == null ? null : node.label;
        if (label == null) {
            return best;
        }
        int start = text.start(first);
        if (letter + 1 == text.length(word)) {
            return new LabelMatch(label, start, text.end(word), word + 1, false);
        }
        boolean mayGlue = label.words() > 1 && (best == null || best.glued());
        return mayGlue ? new LabelMatch(label, start, text.start(word, letter + 1), word, true) : best;
    }

    private static @Nullable Node between(Node node, FoldedText text, int word) {
        for (int i = text.end(word - 1); i < text.start(word); i++) {
            char c = text.original().charAt(i);
            if (".!?؟:|،,؛;(".indexOf(c) >= 0) {
                return null;
            }
        }
        return node.step(BETWEEN_WORDS);
    }

    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private @Nullable Label label;

        @Nullable
        Node step(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : next[at];
        }

        Node grow(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            if (at >= 0) {
                return next[at];
            }
            int place = -at - 1;
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, letters.length);
            System.arraycopy(letters, place, letters, place + 1, letters.length - 1 - place);
            System.arraycopy(next, place, next, place + 1, letters.length - 1 - place);
            letters[place] = letter;
            next[place] = new Node();
            return next[place];
        }
    }
}
