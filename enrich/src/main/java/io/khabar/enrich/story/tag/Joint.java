package io.khabar.enrich.story.tag;

/**
 * How a word is joined to the one before it. Each way has transitions of its own, because «و» before a name begins another
 * name. The numbers are part of the model's format.
 */
final class Joint {

    /** Nothing is written onto the word. */
    static final int PLAIN = 0;

    /** و or ف. */
    static final int AND = 1;

    /** ب, ل or ك, with nothing before it. */
    static final int PREPOSITION = 2;

    /** Number of ways. */
    static final int COUNT = 3;

    private Joint() {}
}
