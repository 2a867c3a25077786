package io.khabar.enrich.story.rule;

/** Measures how far a name goes that begins at a given word of a run. */
final class Groups {

    private static final int MOST_WORDS = 4;

    private Groups() {}

    /** The last word of the group of capitals that begins here: it ends before small words and the words for a person. */
    static int end(Run run, int first) {
        int last = first;
        while (last < run.last() && goesOn(run, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean goesOn(Run run, int word) {
        return !run.isLink(word) && !run.field().hasAny(word, Role.BEFORE_PERSON);
    }

    /** The last word of a name that goes on over small words: "Villaseca del Monte". */
    static int endOverLinks(Run run, int first) {
        int last = end(run, first);
        int after = Run.afterLinks(run.field(), last + 1);
        while (after > last + 1 && after <= run.last() && goesOn(run, after)) {
            last = end(run, after);
            after = Run.afterLinks(run.field(), last + 1);
        }
        return last;
    }

    /** True when there are not too many words for a name. */
    static boolean isShort(int first, int last) {
        return last - first < MOST_WORDS;
    }
}
