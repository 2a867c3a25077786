package io.khabar.standalone.registry;

import io.khabar.schemas.registry.CompatibilityLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the registry knows: the sum of all entries of its topic. Thread-safe. */
final class Subjects {
    private final NavigableMap<String, NavigableMap<Integer, LogEntry.Version>> subjects = new TreeMap<>();
    private final NavigableMap<Integer, String> texts = new TreeMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private CompatibilityLevel general = CompatibilityLevel.BACKWARD;

    /** Takes an entry in. Taking the same one again changes nothing. */
    synchronized void apply(LogEntry entry) {
        if (entry instanceof LogEntry.Version version) {
            subjects.computeIfAbsent(version.subject(), subject -> new TreeMap<>())
                    .put(version.version(), version);
            texts.put(version.id(), version.text());
            ids.put(version.text(), version.id());
        } else if (entry instanceof LogEntry.Level level) {
            apply(level);
        }
    }

    private void apply(LogEntry.Level change) {
        CompatibilityLevel level = change.level();
        if (change.subject() == null) {
            general = level == null ? CompatibilityLevel.BACKWARD : level;
        } else if (level == null) {
            levels.remove(change.subject());
        } else {
            levels.put(change.subject(), level);
        }
    }

    /** Subjects with at least one version that is wanted, in order of their names. */
    synchronized List<String> names(Predicate<LogEntry.Version> wanted) {
        return subjects.entrySet().stream()
                .filter(subject -> subject.getValue().values().stream().anyMatch(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All versions of a subject, the deleted ones too, oldest first; none when there is no such subject. */
    synchronized List<LogEntry.Version> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, new TreeMap<>()).values());
    }

    /** The versions of a subject that are not deleted, oldest first. */
    List<LogEntry.Version> active(String subject) {
        return versions(subject).stream().filter(version -> !version.deleted()).toList();
    }

    /** The schema with this id, deleted or not. */
    synchronized Optional<String> text(int id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** The id that this text has, or is to have. */
    synchronized int idOf(String text) {
        Integer known = ids.get(text);
        return known != null ? known : texts.isEmpty() ? 1 : texts.lastKey() + 1;
    }

    /** The versions, not deleted, that have this id, in order of subject. */
    synchronized List<LogEntry.Version> uses(int id) {
        return subjects.values().stream()
                .flatMap(versions -> versions.values().stream())
                .filter(version -> version.id() == id && !version.deleted())
                .toList();
    }

    /** The subject's own level, empty when it has none. */
    synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    /** The level for subjects that have none of their own. */
    synchronized CompatibilityLevel generalLevel() {
        return general;
    }

    /** The level that a new version of the subject is held to. */
    CompatibilityLevel levelOf(String subject) {
        return Stream.concat(ownLevel(subject).stream(), Stream.of(generalLevel()))
                .findFirst()
                .orElseThrow();
    }
}
