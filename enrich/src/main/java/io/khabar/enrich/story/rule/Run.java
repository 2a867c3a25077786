package io.khabar.enrich.story.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in capitals that stand side by side, with the small words between them: "Mayor of London Sadiq Khan".
 *
 * @param field where it stands
 * @param first number of its first word
 * @param last number of its last word
 */
record Run(ReadField field, int first, int last) {

    /** The small words of names, and those that end the head of one: "University of". */
    private static final int LINKS = Role.PARTICLE.bit()
            | Role.OF.bit()
            | Role.AFTER_GIVEN.bit()
            | Role.ORG_HEAD.bit()
            | Role.ORG_LONG.bit()
            | Role.PLACE_HEAD.bit();

    private static final int MOST_LINKS = 3;
    private static final int LONGEST_TAIL = 4;

    /** All runs of a field, none touching the next. */
    static List<Run> of(ReadField field) {
        var runs = new ArrayList<Run>();
        int word = 0;
        while (word < field.size()) {
            if (field.isNameWord(word)) {
                Run run = from(field, word);
                runs.add(run);
                word = run.last;
            }
            word++;
        }
        return runs;
    }

    /** The run that begins at a word in capitals. */
    static Run from(ReadField field, int first) {
        return new Run(field, first, end(field, first));
    }

    private static int end(ReadField field, int first) {
        int last = first;
        int next = next(field, last);
        while (next > last) {
            last = next;
            next = next(field, last);
        }
        return last;
    }

    /** The word that goes on with the run; the same word when none does. */
    private static int next(ReadField field, int last) {
        int next = last + 1;
        if (joins(field, next) && (field.isNameWord(next) || isHyphenTail(field, next))) {
            return next;
        }
        int after = afterLinks(field, next);
        return after > next && joins(field, after) && field.isNameWord(after) ? after : last;
    }

    /** The word behind the small words of a name that begin with this one; the word itself when it is none. */
    static int afterLinks(ReadField field, int word) {
        int after = word;
        while (after - word < MOST_LINKS
                && field.hasAny(after, LINKS)
                && !field.isNameWord(after)
                && joins(field, after)) {
            after++;
        }
        return after;
    }

    private static boolean joins(ReadField field, int word) {
        if (word >= field.size()) {
            return false;
        }
        return switch (field.gap(word)) {
            case SPACE, HYPHEN, AMPERSAND -> true;
            case APOSTROPHE -> field.shape(word - 1) == Shape.INITIAL || field.hasAny(word - 1, LINKS);
            case DOT -> field.follows(word);
            default -> false;
        };
    }

    /** "Kun-chi". */
    static boolean isHyphenTail(ReadField field, int word) {
        return word < field.size()
                && field.gap(word) == Gap.HYPHEN
                && field.shape(word) == Shape.LOWER
                && field.text().length(word) <= LONGEST_TAIL
                && !field.hasAny(word, LINKS | Role.THINGS | Role.END.bit());
    }

    /** True for a small word inside the run. */
    boolean isLink(int word) {
        return !field.isNameWord(word) && !isHyphenTail(field, word);
    }

    /** The first word of the run, from a word on, that has the role; -1 when none has. */
    int find(Role role, int from) {
        for (int word = from; word <= last; word++) {
            if (field.has(word, role)) {
                return word;
            }
        }
        return -1;
    }
}
