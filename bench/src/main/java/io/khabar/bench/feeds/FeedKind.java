package io.khabar.bench.feeds;

/** How a feed answers. */
enum FeedKind {
    HEALTHY("healthy"),
    /** Nobody listens. */
    REFUSED("refused"),
    NOT_FOUND("404"),
    ERROR("500"),
    /** Takes the request and never answers, whatever is asked for. */
    HANGING("hanging");

    private static final FeedKind[] DEAD = {REFUSED, NOT_FOUND, ERROR, HANGING};
    private static final int ONE_DEAD_OF = 3;

    private final String word;

    FeedKind(String word) {
        this.word = word;
    }

    /** For people. */
    String word() {
        return word;
    }

    /** A third is dead, each way to be dead as often as the others. */
    static FeedKind of(int feed) {
        return feed % ONE_DEAD_OF == 0 ? DEAD[feed / ONE_DEAD_OF % DEAD.length] : HEALTHY;
    }
}
