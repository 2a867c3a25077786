package io.khabar.train.topic;

import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of datelines and bylines, from a list. */
final class CreditWords {

    private static final String FILE = "/lists/credits.tsv";
    private static final Found NOTHING = new Found(0, Credit.NONE);

    private final List<Line> lines;

    private CreditWords(List<Line> lines) {
        this.lines = lines;
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

    private record Line(Kind kind, List<String> words, String source) {}

    static CreditWords load() {
        var lines = new ArrayList<Line>();
        for (String line : new Resource(FILE).lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
                lines.add(new Line(kind, List.of(cells[1].split(" ")), cells[2]));
            }
        }
        return new CreditWords(lines);
    }

    /** The agency that a text ends with. */
    Found atEnd(List<String> words) {
        Found best = NOTHING;
        for (Line line : lines) {
            if (line.kind() == Kind.AGENCY) {
                best = longer(best, line, words, words.size() - line.words().size());
            }
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
        for (Line line : lines) {
            if (line.kind() == kind) {
                best = longer(best, line, words, start);
            }
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
