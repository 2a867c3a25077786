package io.khabar.enrich.story.label;

/** A label file that cannot be used; the message says file, line and what was expected. */
public final class BadLabelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadLabelException(String message) {
        super(message);
    }
}
