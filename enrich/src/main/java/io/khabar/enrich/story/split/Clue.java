package io.khabar.enrich.story.split;

/**
 * One thing to look at where another story may begin.
 *
 * @param yes what it says, for people, when it speaks for another story
 * @param no what it says when it speaks against one
 * @param weight how much it says at a place
 */
record Clue(String yes, String no, Weight weight) {

    /** A clue that can speak one way only. */
    Clue(String what, Weight weight) {
        this(what, what, weight);
    }

    Evidence weigh(Candidate candidate) {
        double found = weight.of(candidate);
        return new Evidence(found > 0 ? yes : no, found);
    }
}
