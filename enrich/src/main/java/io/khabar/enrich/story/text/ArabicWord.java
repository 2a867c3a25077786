package io.khabar.enrich.story.text;

/**
 * The forms of a common Arabic word: as it stands, then without particles and article, then without a possessive ending
 * (ها، هم، نا، ه) as well. Lexicons hold the words without the article.
 */
final class ArabicWord {

    /** Forms: whole, four cuts at the front, and the same five without an ending. */
    static final int COUNT = 10;

    /** The form without و or ف. */
    static final int AFTER_CONJUNCTION = 2;

    private static final int FRONTS = 5;
    private static final int FEWEST = 3;

    private ArabicWord() {}

    static int find(Vocabulary words, FoldedText text, int word, int form) {
        int front = front(text, word, form % FRONTS);
        int end = form < FRONTS ? text.length(word) : beforeEnding(text, word);
        if (front < 0 || end < 0 || (form > 0 && end - front < FEWEST)) {
            return Vocabulary.UNKNOWN;
        }
        return words.find(text.letters(), text.from(word) + front, text.from(word) + end, false);
    }

    private static int front(FoldedText text, int word, int form) {
        return switch (form) {
            case 0 -> 0;
            case 1 -> afterArticle(text, word, 0);
            case AFTER_CONJUNCTION -> afterAny(text, word, "وف", 0);
            case 3 -> afterArticle(text, word, afterAny(text, word, "وف", 0));
            default -> afterPreposition(text, word);
        };
    }

    /** After ب, ل or ك, with or without و or ف before and the article behind. */
    private static int afterPreposition(FoldedText text, int word) {
        int begin = Math.max(0, afterAny(text, word, "وف", 0));
        int after = afterAny(text, word, "بلك", begin);
        if (after < 0) {
            return -1;
        }
        boolean doubled = text.letter(word, after - 1) == 'ل' && afterAny(text, word, "ل", after) > 0;
        return doubled ? after + 1 : Math.max(after, afterArticle(text, word, after));
    }

    private static int afterArticle(FoldedText text, int word, int at) {
        return afterAny(text, word, "ل", afterAny(text, word, "ا", at));
    }

    private static int afterAny(FoldedText text, int word, String letters, int at) {
        boolean fits = at >= 0 && at < text.length(word) && letters.indexOf(text.letter(word, at)) >= 0;
        return fits ? at + 1 : -1;
    }

    private static int beforeEnding(FoldedText text, int word) {
        int length = text.length(word);
        if (length < FEWEST + 2) {
            return -1;
        }
        char last = text.letter(word, length - 1);
        char before = text.letter(word, length - 2);
        boolean two = (before == 'ه' && (last == 'ا' || last == 'م')) || (before == 'ن' && last == 'ا');
        if (two) {
            return length - 2;
        }
        return isPossessive(text, word) ? length - 1 : -1;
    }

    /** True for a last ه that is printed as one: folded, ة is the same letter. */
    private static boolean isPossessive(FoldedText text, int word) {
        return text.original().charAt(text.end(word) - 1) == 'ه';
    }
}
