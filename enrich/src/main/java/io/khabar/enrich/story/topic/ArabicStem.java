package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.text.FoldedText;
import java.util.List;

/**
 * The part of a folded Arabic word that is kept as a feature: without the article and what is written onto it, or else
 * without و, and without one ending. Part of the model's format: another cut needs another model.
 */
final class ArabicStem {

    private static final List<String> FRONTS = List.of("وال", "بال", "كال", "فال", "لل", "ال");
    private static final List<String> ENDINGS = List.of("ها", "هم", "نا", "ات", "ون", "ين", "ان", "يه", "ه", "ي");
    private static final int FEWEST = 3;
    private static final int FEWEST_WITH_WAW = 5;

    private ArabicStem() {}

    /** Where it begins in the word. */
    static int start(FoldedText text, int word) {
        int length = text.length(word);
        for (String front : FRONTS) {
            if (length - front.length() >= FEWEST && stands(text, word, 0, front)) {
                return front.length();
            }
        }
        return length >= FEWEST_WITH_WAW && text.letter(word, 0) == 'و' ? 1 : 0;
    }

    /** Where it ends in a word in which it begins at {@code start}. */
    static int end(FoldedText text, int word, int start) {
        int length = text.length(word);
        for (String ending : ENDINGS) {
            int at = length - ending.length();
            if (at - start >= FEWEST && stands(text, word, at, ending)) {
                return at;
            }
        }
        return length;
    }

    private static boolean stands(FoldedText text, int word, int at, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (text.letter(word, at + i) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
