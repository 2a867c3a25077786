package io.khabar.enrich.story.split;

/** One thing to look at where another story may begin. */
final class Clue {

    private final Weight weight;
    private final String plus;
    private final String minus;

    /**
     * A clue.
     *
     * @param yes what it says, for people, when it speaks for another story
     * @param no what it says when it speaks against one
     * @param weight how much it says at a place
     */
    Clue(String yes, String no, Weight weight) {
        this.plus = "+ " + yes;
        this.minus = "- " + no;
        this.weight = weight;
    }

    /** A clue that can speak one way only, or says the same both ways. */
    Clue(String what, Weight weight) {
        this(what, what, weight);
    }

    /** How much it says at a place, in log-odds; above 0 speaks for another story. */
    double weigh(Candidate candidate) {
        return weight.of(candidate);
    }

    /** What a weight of this clue says, for people, with a plus or a minus before it. */
    String says(double found) {
        return found > 0 ? plus : minus;
    }
}
