package io.khabar.train.topic;

import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of datelines and bylines, from a list. */
final class CreditWords {

    private static final String FILE = "/lists/credits.tsv";
    private static final Found NOTHING = new Found(0, Credit.NONE);

    private final Map<Kind, List<Line>> lines = new EnumMap<>(Kind.class);

    private CreditWords() {
        for (Kind kind : Kind.values()) {
            lines.put(kind, new ArrayList<>());
        }
    }

    /** What words say. */
    enum Kind {
        AGENCY,
        DESK,
        PLACE,
        BYLINE
    }

    /**
     * What was found.
     *
     * @param length its words; 0 when nothing was
     * @param source who it names
     */
    record Found(int length, String source) {}

    private record Line(List<String> words, String source) {}

    static CreditWords load() {
        var credits = new CreditWords();
        for (String line : new Resource(FILE).lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
                credits.lines.get(kind).add(new Line(List.of(cells[1].split(" ")), cells[2]));
            }
        }
        return credits;
    }

    /** The agency that a text ends with. */
    Found atEnd(List<String> words) {
        Found best = NOTHING;
        for (Line line : lines.get(Kind.AGENCY)) {
            int start = words.size() - line.words().size();
            best = longer(best, line, words, start);
        }
        return best;
    }

    /** The agency or desk that stands at a word. */
    Found senderAt(List<String> words, int start) {
        Found agency = at(Kind.AGENCY, words, start);
        return agency.length() > 0 ? agency : at(Kind.DESK, words, start);
    }

    /** The longest of a kind that stands at a word. */
    Found at(Kind kind, List<String> words, int start) {
        Found best = NOTHING;
        for (Line line : lines.get(kind)) {
            best = longer(best, line, words, start);
        }
        return best;
    }

    private static Found longer(Found best, Line line, List<String> words, int start) {
        int end = start + line.words().size();
        boolean stands = start >= 0
                && end <= words.size()
                && line.words().size() > best.length()
                && words.subList(start, end).equals(line.words());
        return stands ? new Found(line.words().size(), line.source()) : best;
    }
}
