package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.CleanForm;
import io.khabar.enrich.story.text.FoldedText;

/**
 * One name of one entity, as the trie holds it.
 *
 * @param entity index of the entity; {@link #NO_ENTITY} for a phrase that only hides what stands in it
 * @param strength when it links
 * @param languages bits of {@link StoryLanguage}
 * @param letterCase how it must be written
 * @param spelling the letters it must end with as printed; empty when the folded form is enough
 * @param single true for a name of one word
 * @param plus true for a name that ends with the sign: «أوبك+» is not «أوبك»
 */
record Name(
        int entity,
        Strength strength,
        int languages,
        LetterCase letterCase,
        String spelling,
        boolean single,
        boolean plus) {

    static final int NO_ENTITY = -1;

    private static final String PLUS = "+";
    private static final char SHADDA = '\u0651';
    private static final char DAMMA = '\u064F';
    private static final String TANWIN = "\u064B";
    private static final String ALIF = "ا";

    /** True when the words are written as the name asks. */
    boolean fits(StoryField field, int firstWord, int lastWord) {
        return (strength == Strength.DEMONYM || !hasTanwin(field.text(), lastWord))
                && letterCase.fits(field.text(), firstWord, lastWord, field.shouting())
                && (spelling.isEmpty() || isSpelled(field.text(), firstWord, lastWord))
                && (!plus || isBeforePlus(field.text(), lastWord));
    }

    /** «كوبًا»: the ending of an ordinary word, which no name has; an adjective has it, «أمريكيًا». */
    private static boolean hasTanwin(FoldedText text, int lastWord) {
        String original = text.original();
        int end = text.end(lastWord);
        return original.startsWith(TANWIN, end - 1) || original.startsWith(TANWIN + ALIF, end - 2);
    }

    /** True for a name as written with the sign at its end. */
    static boolean hasPlus(String written) {
        return written.endsWith(PLUS);
    }

    private static boolean isBeforePlus(FoldedText text, int lastWord) {
        String original = text.original();
        int end = text.end(lastWord);
        return original.startsWith(PLUS, end) || original.startsWith(" " + PLUS, end);
    }

    private boolean isSpelled(FoldedText text, int firstWord, int lastWord) {
        String printed = text.original().substring(text.start(firstWord), text.end(lastWord));
        return (hasMark(spelling) ? printed : CleanForm.of(printed)).endsWith(spelling);
    }

    /** True for a name that is written with a mark which papers print where it tells names apart: «عمّان» is not «عُمان». */
    static boolean hasMark(String written) {
        return written.indexOf(SHADDA) >= 0 || written.indexOf(DAMMA) >= 0;
    }

    /** When a name links. */
    enum Strength {
        /** Alone. */
        STRONG,
        /** Beside a strong mention of the same or of its context. */
        WEAK,
        /** Like a weak one, or beside the word for an office or a body ("army", "president"). */
        DEMONYM,
        /** After the full name of the person. */
        SURNAME,
        /** Never; names inside it are not looked for. */
        HIDING
    }
}
