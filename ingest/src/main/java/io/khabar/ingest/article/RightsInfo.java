package io.khabar.ingest.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rights note of an article: what is written, then signals for machines, divided by bars ("© Example | tdm-reservation: 1").
 * Each signal stands there once. Of the two properties of the TDM Reservation Protocol the value that was found closest to
 * the article counts (W3C TDMRep, Processing priority); one that is not stated takes nothing back.
 */
public final class RightsInfo {
    private static final String BETWEEN = " | ";
    private static final String RESERVATION = "tdm-reservation: ";
    private static final String POLICY = "tdm-policy: ";
    private static final String FREE = RESERVATION + "0";

    private RightsInfo() {}

    /**
     * Adds signals that were found closer to the article than what is noted.
     *
     * @param note null: nothing yet
     * @return null: there is nothing to note
     */
    public static @Nullable String withCloser(@Nullable String note, List<String> signals) {
        List<String> noted = parts(note);
        List<String> all = new ArrayList<>();
        noted.stream()
                .filter(part -> signals.contains(part) || !isSuperseded(part, signals))
                .forEach(all::add);
        signals.stream().filter(signal -> !all.contains(signal)).forEach(all::add);
        return note(all);
    }

    /**
     * Adds signals that were found farther from the article than what is noted.
     *
     * @param note null: nothing yet
     * @return null: there is nothing to note
     */
    public static @Nullable String withFarther(@Nullable String note, List<String> signals) {
        return note(joined(parts(note), signals));
    }

    /** Signals, and after them those of the farther ones that are neither among them nor superseded. */
    public static List<String> joined(List<String> closer, List<String> farther) {
        List<String> all = new ArrayList<>(closer);
        farther.stream()
                .filter(signal -> !all.contains(signal) && !isSuperseded(signal, closer))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean isSuperseded(String part, List<String> closer) {
        return part.startsWith(RESERVATION)
                ? closer.contains(FREE) || closer.contains(RESERVATION + "1")
                : part.startsWith(POLICY)
                        && closer.stream().anyMatch(signal -> signal.startsWith(POLICY) || signal.equals(FREE));
    }

    private static List<String> parts(@Nullable String note) {
        return note == null || note.isEmpty() ? List.of() : Arrays.asList(note.split(" \\| "));
    }

    private static @Nullable String note(List<String> parts) {
        return parts.isEmpty() ? null : String.join(BETWEEN, parts);
    }
}
