package io.khabar.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The names of months and zones that feeds use, from {@code months.tsv} and {@code zones.tsv}. */
final class DateWords {
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, ZoneId> ZONES = zones();

    private DateWords() {}

    /** The month of a name in any of the known languages, 1 to 12; empty: it is none. */
    static Optional<Integer> month(String word) {
        return Optional.ofNullable(MONTHS.get(normal(word)));
    }

    /** The month of a name of two words, as in the Levant. */
    static Optional<Integer> month(String word, String next) {
        return month(word + "_" + next);
    }

    /** The offset of a zone's name; empty: it is unknown. */
    static Optional<ZoneId> zone(String word) {
        return Optional.ofNullable(ZONES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Without case, accents, vowel marks and full stops. */
    static String normal(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '.')
                .map(c -> c == 'ς' ? 'σ' : c == 'ı' ? 'i' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        read("months.tsv", (number, names) -> {
            for (String name : names.split(" ")) {
                months.put(normal(name), Integer.valueOf(number));
            }
        });
        return Map.copyOf(months);
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        read("zones.tsv", (name, offset) -> zones.put(name, ZoneOffset.of(offset)));
        return Map.copyOf(zones);
    }

    private static void read(String file, BiConsumer<String, String> line) {
        try (InputStream in = DateWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + DateWords.class);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.startsWith("#"))
                    .map(text -> text.split("\t"))
                    .forEach(columns -> line.accept(columns[0], columns[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
