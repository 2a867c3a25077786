package io.khabar.enrich.story;

import org.jspecify.annotations.Nullable;

/** A tagger that cannot be used; the message says what is wrong, where, and what to do. */
public final class UnusableTaggerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableTaggerException(String message) {
        this(message, null);
    }

    public UnusableTaggerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
