package io.khabar.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what could not be read or had to be mended. Alike mendings are told once, with their number. */
final class Notes {
    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private final List<MendedXml.Mending> notes = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int untold;

    /** @param line from 1; 0: not known */
    void add(int line, String note) {
        if (notes.size() >= MOST) {
            untold++;
            return;
        }
        notes.add(new MendedXml.Mending(line, shown(note)));
    }

    /** Tells it once for all places. {@code note} reads on from a number: "control characters taken out". */
    void count(int line, String note) {
        Tally tally = tallies.computeIfAbsent(note, key -> new Tally(line));
        tally.times++;
    }

    List<String> list() {
        return mendings().stream()
                .map(one -> one.line() > 0 ? "line " + one.line() + ": " + one.what() : one.what())
                .toList();
    }

    /** The same, with the lines apart. */
    List<MendedXml.Mending> mendings() {
        List<MendedXml.Mending> all = new ArrayList<>(notes);
        if (untold > 0) {
            all.add(new MendedXml.Mending(0, "and " + untold + " more"));
        }
        tallies.forEach((note, tally) -> all.add(
                new MendedXml.Mending(tally.line, note + (tally.times > 1 ? ", " + tally.times + " times" : ""))));
        return all;
    }

    /** One line, without control characters: feeds must not write into logs or terminals. */
    static String shown(String text) {
        String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        StringBuilder line = new StringBuilder(kept.length());
        kept.codePoints()
                .map(c -> Character.isISOControl(c) || Invisible.is(c) || surrogate(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static final class Tally {
        private final int line;
        private int times;

        private Tally(int line) {
            this.line = line;
        }
    }
}
