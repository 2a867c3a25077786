package io.khabar.enrich.story.text;

import java.util.Collection;

/** A set of single words that a text's words are looked up in, with or without the Arabic particles and article. */
public final class WordSet {

    /** Forms of {@link ArabicWord} that keep the end of the word. */
    private static final int FORMS = 5;

    private final Vocabulary words = new Vocabulary();

    /** Takes words as they are written; an Arabic article is left off. */
    public WordSet(Collection<String> written) {
        for (String word : written) {
            String folded = Folding.fold(word);
            words.add(folded.startsWith("ال") && folded.length() > 4 ? folded.substring(2) : folded);
        }
    }

    /** True when it holds the word itself, or what is left of it without particles and article. */
    public boolean contains(FoldedText text, int word) {
        for (int form = 0; form < FORMS; form++) {
            if (ArabicWord.find(words, text, word, form) != Vocabulary.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** True when it holds the word itself, or what is left of it without و or ف. */
    public boolean containsName(FoldedText text, int word) {
        return ArabicWord.find(words, text, word, 0) != Vocabulary.UNKNOWN
                || ArabicWord.find(words, text, word, ArabicWord.AFTER_CONJUNCTION) != Vocabulary.UNKNOWN;
    }

    /** True when it holds a folded word. */
    public boolean contains(String folded) {
        return words.find(folded.toCharArray(), 0, folded.length(), false) != Vocabulary.UNKNOWN;
    }
}
