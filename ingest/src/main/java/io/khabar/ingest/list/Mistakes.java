package io.khabar.ingest.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong with one file. */
final class Mistakes {
    private static final int SHOWN = 60;

    private record Mistake(int line, String message) {}

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    /** @param line from 1; 0: of no line */
    void add(int line, String message) {
        mistakes.add(new Mistake(line, message));
    }

    boolean none() {
        return mistakes.isEmpty();
    }

    /** In the order of the lines. */
    List<String> lines() {
        return mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::line))
                .map(mistake -> file + (mistake.line() > 0 ? ":" + mistake.line() : "") + ": " + mistake.message())
                .toList();
    }

    /** A text of the file for a message: on one line, quoted, and not too long. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(SHOWN).forEach(point -> shown.appendCodePoint(plain(point) ? point : 0xFFFD));
        return shown.append(text.codePointCount(0, text.length()) > SHOWN ? "…\"" : "\"")
                .toString();
    }

    private static boolean plain(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
