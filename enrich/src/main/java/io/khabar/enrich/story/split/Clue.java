package io.khabar.enrich.story.split;

/**
 * One thing to look at where another story may begin.
 *
 * @param what it is, for people
 * @param weight how much it says at a place
 */
record Clue(String what, Weight weight) {

    Evidence weigh(Candidate candidate) {
        return new Evidence(what, weight.of(candidate));
    }
}
