package io.khabar.enrich.story.keyword;

import io.khabar.enrich.story.text.FoldedText;
import java.util.Arrays;
import java.util.List;

/** Which neighbours of a keyword line stand side by side in the story too; the first may carry a particle there. */
final class StoryPairs {

    private final long[] asked;
    private final boolean[] found;

    StoryPairs(List<String> line, List<FoldedText> story) {
        asked = new long[Math.max(0, line.size() - 1)];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = pair(line.get(i).hashCode(), line.get(i + 1).hashCode());
        }
        Arrays.sort(asked);
        found = new boolean[asked.length];
        story.forEach(this::look);
    }

    private void look(FoldedText text) {
        int first = text.size() == 0 ? 0 : hash(text, 0, 0);
        for (int i = 0; i + 1 < text.size(); i++) {
            int second = hash(text, i + 1, 0);
            note(pair(first, second));
            if (text.length(i) > 3 && "وفبلك".indexOf(text.letter(i, 0)) >= 0) {
                note(pair(hash(text, i, 1), second));
            }
            first = second;
        }
    }

    boolean has(String first, String second) {
        int at = Arrays.binarySearch(asked, pair(first.hashCode(), second.hashCode()));
        return at >= 0 && found[at];
    }

    private void note(long pair) {
        int at = Arrays.binarySearch(asked, pair);
        if (at >= 0) {
            markAll(at, pair);
        }
    }

    /** A pair that the line repeats stands several times among the asked. */
    private void markAll(int at, long pair) {
        for (int i = at; i >= 0 && asked[i] == pair; i--) {
            found[i] = true;
        }
        for (int i = at; i < asked.length && asked[i] == pair; i++) {
            found[i] = true;
        }
    }

    private static long pair(int first, int second) {
        return ((long) first << 32) | (second & 0xFFFFFFFFL);
    }

    /** The hash that a string of the word's letters has. */
    private static int hash(FoldedText text, int word, int from) {
        int hash = 0;
        for (int i = from; i < text.length(word); i++) {
            hash = 31 * hash + text.letter(word, i);
        }
        return hash;
    }
}
