package io.khabar.enrich.story.split;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where another story may begin.
 *
 * @param reading the page so far
 * @param marker the marker before it; null when there is none
 * @param title index of the slot that would be its headline; -1 when it would have none
 * @param body indexes of the text slots that would be its body, in order
 * @param next index of the slot after the stretch: the next marker, the end of its box, or the end of the page
 * @param boxed true when the page goes on behind the stretch
 */
record Candidate(Reading reading, @Nullable Slot marker, int title, List<Integer> body, int next, boolean boxed) {

    private static final int OPENING = 3;
    private static final int OPENING_OF_LEAD = 6;

    /** Makes a share of few words count less. */
    private static final double FEW_WORDS = 0.7;

    Candidate {
        body = List.copyOf(body);
    }

    Line line(int at) {
        return reading.slot(at).line;
    }

    int[] titleStems() {
        return title < 0 ? new int[0] : line(title).stems(reading.stems);
    }

    int[] bodyStems(int index) {
        return line(body.get(index)).stems(reading.stems);
    }

    WordSet mainSubject() {
        return reading.current().subject(reading.stems);
    }

    /** True when the title stands on the marker's own line. */
    boolean isOnMarkerLine() {
        return marker != null
                && title >= 0
                && marker.piece.block() == reading.slot(title).piece.block();
    }

    /** The share of the title's own words, those that are not the main story's, that the first two lines of the body repeat. */
    double titleInLead() {
        return titleIn(2);
    }

    /** The share of the title's own words that the body repeats anywhere. */
    double titleInBody() {
        return titleIn(body.size());
    }

    private double titleIn(int lines) {
        var main = mainSubject();
        var own = new WordSet();
        for (int stem : titleStems()) {
            if (!main.contains(stem)) {
                own.add(stem);
            }
        }
        var said = new WordSet();
        for (int i = 0; i < Math.min(lines, body.size()) && said.size() < own.size(); i++) {
            for (int stem : bodyStems(i)) {
                if (own.contains(stem)) {
                    said.add(stem);
                }
            }
        }
        return said.size() / (own.size() + FEW_WORDS);
    }

    /** True when the first words of the body say one of the title's first words, and the main story has not said it. */
    boolean opensWithTitle() {
        if (title < 0 || body.isEmpty()) {
            return false;
        }
        int[] lead = bodyStems(0);
        int[] words = titleStems();
        for (int i = 0; i < Math.min(OPENING, words.length); i++) {
            for (int k = 0; k < Math.min(OPENING_OF_LEAD, lead.length); k++) {
                if (words[i] == lead[k] && !mainSubject().contains(words[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when other titles stand between the marker and this one. */
    boolean isBehindTitles() {
        if (marker == null || title < 1) {
            return false;
        }
        int at = title - 1;
        while (reading.slot(at) != marker) {
            if (reading.isText(at)) {
                return true;
            }
            at--;
        }
        return false;
    }

    /** True when the main story is still too short to say much of its subject. */
    boolean isMainShort() {
        return mainSubject().size() < 25;
    }

    /** The mean share of the main story's words in the lines of the body. */
    double mainInBody() {
        double sum = 0;
        for (int i = 0; i < body.size(); i++) {
            sum += mainSubject().share(bodyStems(i));
        }
        return body.isEmpty() ? 0 : sum / body.size();
    }

    /** True when a piece of a kind stands between the title and the first line of the body. */
    boolean hasBehindTitle(Piece.Kind kind) {
        int first = body.isEmpty() ? next : body.get(0);
        return has(kind, title + 1, first);
    }

    /** True when a piece of a kind stands behind the first line of the body. */
    boolean hasBehindBody(Piece.Kind kind) {
        return !body.isEmpty() && has(kind, body.get(0) + 1, next);
    }

    private boolean has(Piece.Kind kind, int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            if (reading.slot(at).piece.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
