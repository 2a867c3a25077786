package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.text.FoldedText;

/** The headline or the body of a story, cut into words, with what the rules know of each. */
final class ReadField {

    private static final int LONGEST_ABBREVIATION = 5;

    private final boolean headline;
    private final FoldedText text;
    private final int[] roles;
    private final int[] phraseEnds;
    private final Gap[] gaps;
    private final Shape[] shapes;

    private ReadField(boolean headline, FoldedText text) {
        this.headline = headline;
        this.text = text;
        this.roles = new int[text.size()];
        this.phraseEnds = new int[text.size()];
        this.gaps = new Gap[text.size() + 1];
        this.shapes = new Shape[text.size()];
    }

    static ReadField of(String written, boolean headline, RuleBook book) {
        var field = new ReadField(headline, FoldedText.of(written));
        field.read();
        book.mark(field.text, field.roles, field.phraseEnds);
        return field;
    }

    private void read() {
        String written = text.original();
        for (int word = 0; word < size(); word++) {
            shapes[word] = Shape.of(written, text.start(word), text.end(word));
            gaps[word] = word == 0 ? Gap.BREAK : Gap.of(written, text.end(word - 1), text.start(word));
        }
        gaps[size()] = Gap.BREAK;
    }

    boolean isHeadline() {
        return headline;
    }

    FoldedText text() {
        return text;
    }

    int size() {
        return shapes.length;
    }

    boolean has(int word, Role role) {
        return hasAny(word, role.bit());
    }

    /** True when the word is there and has one of the roles with these bits. */
    boolean hasAny(int word, int bits) {
        return word >= 0 && word < size() && (roles[word] & bits) != 0;
    }

    /** The last word of the phrase that the word is in. */
    int phraseEnd(int word) {
        return phraseEnds[word];
    }

    Shape shape(int word) {
        return shapes[word];
    }

    /** What stands before a word; behind the last word stands a break. */
    Gap gap(int word) {
        return word < 0 || word > size() ? Gap.BREAK : gaps[word];
    }

    /** True when only a space stands before the word, or the full stop of an abbreviation: "Dr. ", "J. ". */
    boolean follows(int word) {
        return gap(word) == Gap.SPACE || (gap(word) == Gap.DOT && isAbbreviation(word - 1));
    }

    /** True when a space or a hyphen, and nothing else, stands before the word. */
    boolean joins(int word) {
        return gap(word) == Gap.SPACE || gap(word) == Gap.HYPHEN;
    }

    /** How many words there are from one to another; those that hyphens join are one. */
    int words(int first, int last) {
        int words = 0;
        for (int word = first; word <= last; word++) {
            words += word > first && gap(word) == Gap.HYPHEN ? 0 : 1;
        }
        return words;
    }

    private boolean isAbbreviation(int word) {
        boolean title = hasAny(word, Role.BEFORE_PERSON)
                && shapes[word] == Shape.CAPITAL
                && text.length(word) <= LONGEST_ABBREVIATION;
        return title || shapes[word] == Shape.INITIAL;
    }

    /** True for the first word of a sentence or of what is quoted: its capital says nothing. */
    boolean opens(int word) {
        return gap(word) == Gap.BREAK || (gap(word) == Gap.DOT && !isAbbreviation(word - 1));
    }

    /** True for a word that is written as names are and known to be no other word. */
    boolean isNameWord(int word) {
        if (word < 0 || word >= size() || hasAny(word, Role.NATION.bit() | Role.NO_NAME.bit())) {
            return false;
        }
        boolean initial =
                shapes[word] == Shape.INITIAL && (gap(word + 1) == Gap.DOT || gap(word + 1) == Gap.APOSTROPHE);
        return shapes[word] == Shape.CAPITAL || initial;
    }
}
