package io.khabar.sink;

import io.khabar.sink.store.EncodedStory;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
sealed interface Inspected {

    /** A story that can be read. */
    record Story(EncodedStory story) implements Inspected {}

    /**
     * A record that can never be read.
     *
     * @param reason code, as in {@code DeadLetter.reason}
     * @param message what was expected and what was found
     * @param cause null when a rule refused it
     */
    record Refused(String reason, String message, @Nullable Throwable cause) implements Inspected {}
}
