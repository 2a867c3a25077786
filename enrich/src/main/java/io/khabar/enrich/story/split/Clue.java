package io.khabar.enrich.story.split;

/** One thing to look at where another story may begin. */
final class Clue {

    private final Weight weight;
    private final String plus;
    private final String minus;
    private final double least;
    private final double most;

    /**
     * A clue.
     *
     * @param yes what it says, for people, when it speaks for another story
     * @param no what it says when it speaks against one
     * @param weight how much it says at a place
     */
    Clue(String yes, String no, Weight weight) {
        this("+ " + yes, "- " + no, weight, 0, 0);
    }

    private Clue(String plus, String minus, Weight weight, double least, double most) {
        this.plus = plus;
        this.minus = minus;
        this.weight = weight;
        this.least = least;
        this.most = most;
    }

    /** A clue that can speak one way only, or says the same both ways. */
    Clue(String what, Weight weight) {
        this(what, what, weight);
    }

    /** The same clue, which reads many words and is looked at only where a weight between these bounds can change something. */
    Clue dear(double least, double most) {
        return new Clue(plus, minus, weight, least, most);
    }

    boolean isDear() {
        return least < most;
    }

    /** The least that a dear clue says. */
    double least() {
        return least;
    }

    /** The most that a dear clue says. */
    double most() {
        return most;
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
