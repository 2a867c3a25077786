package io.khabar.standalone.registry;

import java.util.List;
import java.util.Optional;

/**
 * Which version a request means.
 *
 * @param number from 1, or {@link #LATEST}
 */
record VersionNumber(int number) {
    private static final int LATEST = -1;

    /**
     * Reads "1", "2", … or "latest" or "-1".
     *
     * @throws Refusal (42202) for anything else
     */
    static VersionNumber parse(String text) {
        if (text.equals("latest")) {
            return new VersionNumber(LATEST);
        }
        try {
            int number = Integer.parseInt(text);
            if (number == LATEST || number > 0) {
                return new VersionNumber(number);
            }
        } catch (NumberFormatException e) {
            // falls through to the same answer
        }
        throw Refusal.invalidVersion(text);
    }

    /** The version that is meant, among these, oldest first. */
    Optional<LogEntry.Version> pick(List<LogEntry.Version> versions) {
        if (number == LATEST) {
            return versions.stream().reduce((earlier, later) -> later);
        }
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    @Override
    public String toString() {
        return number == LATEST ? "latest" : Integer.toString(number);
    }
}
