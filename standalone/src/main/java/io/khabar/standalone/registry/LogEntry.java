package io.khabar.standalone.registry;

import io.khabar.schemas.registry.CompatibilityLevel;
import org.jspecify.annotations.Nullable;

/** One fact that the registry keeps in its topic. A later one with the same key replaces an earlier one. */
sealed interface LogEntry {

    /**
     * A schema as a version of a subject; the key is subject and version.
     *
     * @param id the same for the same text, whatever the subject
     * @param text the schema as Avro writes it
     * @param deleted no longer listed; the id stays good for reading
     */
    record Version(String subject, int version, int id, String text, boolean deleted) implements LogEntry {
        Version asDeleted() {
            return new Version(subject, version, id, text, true);
        }
    }

    /**
     * A compatibility level; the key is the subject.
     *
     * @param subject null for the general level
     * @param level null when it was taken back
     */
    record Level(@Nullable String subject, @Nullable CompatibilityLevel level) implements LogEntry {}
}
