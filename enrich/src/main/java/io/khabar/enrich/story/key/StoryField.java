package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.FoldedText;

/**
 * The headline, the body or a keyword of a story, cut into words.
 *
 * @param part which of them
 * @param text its words
 * @param title true when most words of a headline or keyword begin with a capital, so that capitals say nothing
 * @param shouting true when a headline or keyword is all capitals
 */
record StoryField(Part part, FoldedText text, boolean title, boolean shouting) {

    /** A part of a story. */
    enum Part {
        HEADLINE,
        BODY,
        KEYWORD
    }

    static StoryField of(Part part, String text) {
        var folded = FoldedText.of(text);
        boolean head = part != Part.BODY;
        return new StoryField(part, folded, head && LetterCase.isTitle(folded), head && LetterCase.isShouting(folded));
    }
}
