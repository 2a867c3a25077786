package io.khabar.enrich.story.date;

import io.khabar.enrich.story.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of dates: month names, days in words, zones. Read from dates/words.tsv. */
final class DateWords {

    private static final String FILE = "/dates/words.tsv";

    private final Map<Kind, Map<String, Integer>> numbers = new EnumMap<>(Kind.class);

    /** The names of months and days, and of several words the first ones. */
    private final Set<String> beginnings = new HashSet<>();

    enum Kind {
        GREGORIAN,
        HIJRI,
        PERSIAN,
        DAY,
        ZONE,
        MORNING,
        AFTERNOON,
        ERA,
        LINK,
        FILLER
    }

    private static final Set<Kind> NAMES = EnumSet.of(Kind.GREGORIAN, Kind.HIJRI, Kind.PERSIAN, Kind.DAY);

    private DateWords() {
        for (Kind kind : Kind.values()) {
            numbers.put(kind, new HashMap<>());
        }
    }

    static DateWords bundled() {
        var words = new DateWords();
        InputStream stream = Objects.requireNonNull(DateWords.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    words.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return words;
    }

    /** The number of a folded word or pair of words; null when it is not of this kind. */
    @Nullable
    Integer number(Kind kind, String folded) {
        return numbers.getOrDefault(kind, Map.of()).get(folded);
    }

    boolean is(Kind kind, String folded) {
        return number(kind, folded) != null;
    }

    /** False when no name of a month or day, of one word or of several, begins with a folded word: it need not be looked for. */
    boolean mayBegin(String folded) {
        return beginnings.contains(folded);
    }

    private void add(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        Kind kind = Kind.valueOf(line.substring(0, first).toUpperCase(Locale.ROOT));
        int number = Integer.parseInt(line.substring(first + 1, second));
        String folded = Folding.fold(line.substring(second + 1));
        numbers.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(folded, number);
        if (NAMES.contains(kind)) {
            beginnings.add(folded);
            for (int space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
                beginnings.add(folded.substring(0, space));
            }
        }
    }
}
