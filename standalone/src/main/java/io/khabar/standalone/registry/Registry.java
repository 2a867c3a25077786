package io.khabar.standalone.registry;

import io.khabar.schemas.registry.CompatibilityLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the registry. Reads answer from memory at once; writes come one after the other, and each is in the topic,
 * acknowledged, before memory and the caller learn of it. Thread-safe.
 */
final class Registry implements AutoCloseable {
    private final SchemaLog log;
    private final Subjects subjects;
    private final Object writing = new Object();
    /** Whether the topic may hold more than memory does, because a write had no clear end. */
    private boolean behind = true;

    Registry(SchemaLog log, Subjects subjects) {
        this.log = log;
        this.subjects = subjects;
    }

    /** Reads the topic, if that is not done yet. */
    void load() {
        synchronized (writing) {
            catchUp();
        }
    }

    /**
     * Registers a schema; one that the subject has already is not registered twice.
     *
     * @return the version it has
     * @throws Refusal (409) when it is incompatible
     */
    LogEntry.Version register(String subject, Schema schema) {
        synchronized (writing) {
            catchUp();
            List<LogEntry.Version> active = subjects.active(subject);
            Optional<LogEntry.Version> known = find(active, schema);
            if (known.isPresent()) {
                return known.get();
            }
            List<String> reasons = rule(subject).violations(schema, active);
            if (!reasons.isEmpty()) {
                throw Refusal.incompatible(subject, reasons);
            }
            String text = schema.toString();
            LogEntry.Version added =
                    new LogEntry.Version(subject, nextVersion(subject), subjects.idOf(text), text, false);
            write(added);
            return added;
        }
    }

    /** The version that the subject has this schema as. */
    LogEntry.Version lookUp(String subject, Schema schema) {
        return find(activeOf(subject), schema).orElseThrow(() -> Refusal.unknownSchema("of subject " + subject));
    }

    /** The versions of a subject that are not deleted, oldest first, at least one. */
    List<LogEntry.Version> activeOf(String subject) {
        List<LogEntry.Version> active = subjects.active(subject);
        if (active.isEmpty()) {
            throw Refusal.unknownSubject(subject);
        }
        return active;
    }

    /** One version of a subject. */
    LogEntry.Version version(String subject, VersionNumber number) {
        return number.pick(activeOf(subject)).orElseThrow(() -> Refusal.unknownVersion(number.toString()));
    }

    /** Why the schema cannot be the subject's next version, by the subject's level; empty when it can. */
    List<String> test(String subject, Schema schema) {
        return rule(subject).violations(schema, subjects.active(subject));
    }

    /** Why the schema is not compatible with this one version, by the subject's level; empty when it is. */
    List<String> test(String subject, VersionNumber number, Schema schema) {
        return rule(subject).violations(schema, List.of(version(subject, number)));
    }

    /** Deletes versions, softly: they are no longer listed, their ids stay good for reading. */
    List<LogEntry.Version> delete(List<LogEntry.Version> versions) {
        synchronized (writing) {
            catchUp();
            List<LogEntry.Version> deleted = new ArrayList<>();
            for (LogEntry.Version version : versions) {
                write(version.asDeleted());
                deleted.add(version);
            }
            return deleted;
        }
    }

    /**
     * Sets a compatibility level.
     *
     * @param subject null for the general level
     * @param level null to take it back
     */
    void setLevel(@Nullable String subject, @Nullable CompatibilityLevel level) {
        synchronized (writing) {
            catchUp();
            write(new LogEntry.Level(subject, level));
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            log.close();
        }
    }

    private void catchUp() {
        if (behind) {
            log.replay(subjects::apply);
            behind = false;
        }
    }

    private void write(LogEntry entry) {
        behind = true;
        log.append(entry);
        subjects.apply(entry);
        behind = false;
    }

    private CompatibilityRule rule(String subject) {
        return CompatibilityRule.of(subjects.levelOf(subject));
    }

    private int nextVersion(String subject) {
        List<LogEntry.Version> all = subjects.versions(subject);
        return all.isEmpty() ? 1 : all.get(all.size() - 1).version() + 1;
    }

    private static Optional<LogEntry.Version> find(List<LogEntry.Version> versions, Schema schema) {
        String text = schema.toString();
        return versions.stream().filter(version -> version.text().equals(text)).findFirst();
    }
}
