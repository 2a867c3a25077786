package io.khabar.enrich.story.text;

/** The forms in which a word of a text is looked up, the word itself first. */
public enum WordForms {
    /** The word as it stands. */
    EXACT {
        @Override
        int count(boolean first) {
            return 1;
        }

        @Override
        int find(Vocabulary words, FoldedText text, int word, int form) {
            return words.find(text.letters(), text.from(word), text.to(word), false);
        }
    },

    /**
     * For Arabic names: the first word may carry و or ف, then ب, ل or ك; «لل» stands for ل and the article. Two
     * letters must be left of the first word, three of a name of one word.
     */
    ARABIC_NAME {
        @Override
        int count(boolean first) {
            return first ? ArabicPrefix.COUNT : 1;
        }

        @Override
        int find(Vocabulary words, FoldedText text, int word, int form) {
            return ArabicPrefix.find(words, text, word, form, ArabicPrefix.WORD_LETTERS);
        }

        @Override
        boolean isEnough(FoldedText text, int word, int form) {
            return form == 0 || ArabicPrefix.left(text, word, form) >= ArabicPrefix.NAME_LETTERS;
        }
    },

    /** For Arabic common words: every word may carry the prefixes, the article and a possessive ending. */
    ARABIC_WORD {
        @Override
        int count(boolean first) {
            return ArabicWord.COUNT;
        }

        @Override
        int find(Vocabulary words, FoldedText text, int word, int form) {
            return ArabicWord.find(words, text, word, form);
        }
    },

    /** For Russian common words: without the ending, as {@link RussianWord#stem} leaves them. */
    RUSSIAN_WORD {
        @Override
        int count(boolean first) {
            return 1;
        }

        @Override
        int find(Vocabulary words, FoldedText text, int word, int form) {
            int from = text.from(word);
            return words.find(text.letters(), from, RussianWord.end(text.letters(), from, text.to(word)), false);
        }
    };

    /** Number of forms to try. */
    abstract int count(boolean first);

    /** The number in the vocabulary of one form of the word; {@link Vocabulary#UNKNOWN} when there is none. */
    abstract int find(Vocabulary words, FoldedText text, int word, int form);

    /** True when a form of one word leaves enough letters to stand for a phrase alone. */
    boolean isEnough(FoldedText text, int word, int form) {
        return true;
    }

    /**
     * Folded letters before the name itself; 0 where the name cannot be cut out of the word («لل»).
     *
     * @param form as counted by {@link #find}
     */
    static int skipped(FoldedText text, int word, int form) {
        return ArabicPrefix.skipped(text, word, form);
    }
}
