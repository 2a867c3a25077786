package io.khabar.enrich.story.tag;

/** A model file that cannot be used; the message says which, why, and what to do. */
public final class BadModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadModelException(String file, String why) {
        super(file + " " + why + "; take it anew from the release, or train it again");
    }
}
