package io.khabar.enrich.story.text;

/** The particles that Arabic writes onto the front of a name: و and ف, then ب, ل and ك. */
final class ArabicPrefix {

    /** Fewest letters that the first word of a name has without its particles. */
    static final int WORD_LETTERS = 2;

    /** Fewest letters that a name of one word has without its particles. */
    static final int NAME_LETTERS = 3;

    /** Forms: whole; without و ف; without ب ل ك; «لل» read as the article; the last two after و ف. */
    static final int COUNT = 6;

    private static final int CONJUNCTION = 1;
    private static final int PREPOSITION = 2;
    private static final int WITH_ARTICLE = 3;
    private static final int BOTH = 4;

    private ArabicPrefix() {}

    static int find(Vocabulary words, FoldedText text, int word, int form, int fewest) {
        int cut = cut(text, word, form);
        int left = text.length(word) - cut;
        if (cut < 0 || (form > 0 && left < fewest)) {
            return Vocabulary.UNKNOWN;
        }
        return words.find(text.letters(), text.from(word) + cut, text.to(word), isArticle(form));
    }

    /** Letters that are left of the word in this form. */
    static int left(FoldedText text, int word, int form) {
        return text.length(word) - Math.max(0, cut(text, word, form));
    }

    static int skipped(FoldedText text, int word, int form) {
        return isArticle(form) ? 0 : Math.max(0, cut(text, word, form));
    }

    private static boolean isArticle(int form) {
        return form == WITH_ARTICLE || form == BOTH + 1;
    }

    /** Letters before the name; -1 when the word does not have this form. */
    private static int cut(FoldedText text, int word, int form) {
        return switch (form) {
            case 0 -> 0;
            case CONJUNCTION -> after(text, word, 0, true);
            case PREPOSITION -> after(text, word, 0, false);
            case WITH_ARTICLE -> afterArticle(text, word, 0);
            case BOTH -> after(text, word, after(text, word, 0, true), false);
            default -> afterArticle(text, word, after(text, word, 0, true));
        };
    }

    private static int after(FoldedText text, int word, int at, boolean conjunction) {
        if (at < 0 || at >= text.length(word)) {
            return -1;
        }
        char c = text.letter(word, at);
        boolean fits = conjunction ? c == 'و' || c == 'ف' : c == 'ب' || c == 'ل' || c == 'ك';
        return fits ? at + 1 : -1;
    }

    private static int afterArticle(FoldedText text, int word, int at) {
        boolean fits = at >= 0
                && at + 2 < text.length(word)
                && text.letter(word, at) == 'ل'
                && text.letter(word, at + 1) == 'ل';
        return fits ? at + 2 : -1;
    }
}
