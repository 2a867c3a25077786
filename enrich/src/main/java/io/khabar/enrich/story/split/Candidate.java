package io.khabar.enrich.story.split;

import org.jspecify.annotations.Nullable;

/** A place where another story may begin. What it is asked again it does not look up again. */
final class Candidate {

    private static final int OPENING = 3;
    private static final int OPENING_OF_LEAD = 6;
    private static final int LINES_OF_A_LEAD = 2;

    /** How many of its paragraphs say what it is about. */
    private static final int LOOKED_AT = 6;

    /** How many of them are compared with a main story that has ended, whose end says more than its words. */
    private static final int LOOKED_AT_BEHIND_ENDED = 3;

    /** From this share of the title's words on, no clue asks how many more of them the body repeats. */
    private static final double ENOUGH = 0.6;

    /** Makes a share of few words count less. */
    private static final double FEW_WORDS = 0.7;

    private static final int WORDS_OF_A_PLACE = 2;

    private static final double UNKNOWN = -1;
    private static final int LOOKED_UP = 1 << 31;

    private final Reading reading;
    private final @Nullable Slot marker;
    private final int title;
    private final Places body;
    private final int next;
    private final boolean boxed;

    private double titleInLead = UNKNOWN;
    private double titleInBody = UNKNOWN;
    private double mainInBody = UNKNOWN;

    /** A bit for each kind, and one that says that they were looked up; 0 before. */
    private int behindTitle;

    private int behindBody;

    /**
     * A place.
     *
     * @param reading the page so far
     * @param marker the marker before it; null when there is none
     * @param title index of the slot that would be its headline; -1 when it would have none
     * @param body the text slots that would be its body
     * @param next index of the slot after the stretch: the next marker, the end of its box, or the end of the page
     * @param boxed true when the page goes on behind the stretch
     */
    Candidate(Reading reading, @Nullable Slot marker, int title, Places body, int next, boolean boxed) {
        this.reading = reading;
        this.marker = marker;
        this.title = title;
        this.body = body;
        this.next = next;
        this.boxed = boxed;
    }

    Reading reading() {
        return reading;
    }

    @Nullable
    Slot marker() {
        return marker;
    }

    int title() {
        return title;
    }

    Places body() {
        return body;
    }

    int next() {
        return next;
    }

    boolean boxed() {
        return boxed;
    }

    Line line(int at) {
        return reading.slot(at).line;
    }

    int[] titleStems() {
        return title < 0 ? new int[0] : line(title).stems(reading.pageStems);
    }

    int[] bodyStems(int index) {
        return line(body.get(index)).stems(reading.pageStems);
    }

    WordSet mainSubject() {
        return reading.current().subject(reading.pageStems);
    }

    /** True when the title stands on the marker's own line. */
    boolean isOnMarkerLine() {
        return marker != null
                && title >= 0
                && marker.piece.block() == reading.slot(title).piece.block();
    }

    /**
     * The share of the title's own words that the first two lines of the body repeat: of those that are not the main story's, or of all where that
     * one has ended and no line can go on with it.
     */
    double titleInLead() {
        if (titleInLead == UNKNOWN) {
            readTitle();
        }
        return titleInLead;
    }

    /** The share of the title's own words that the body repeats; where more than half of them are, what is further behind is not counted. */
    double titleInBody() {
        if (titleInBody == UNKNOWN) {
            readTitle();
        }
        return titleInBody;
    }

    private void readTitle() {
        boolean closed = reading.current().isClosed();
        var own = new WordSet();
        for (int stem : titleStems()) {
            if (closed || !mainSubject().contains(stem)) {
                own.add(stem);
            }
        }
        double all = own.size() + FEW_WORDS;
        int said = 0;
        titleInLead = 0;
        int lines = Math.min(LOOKED_AT, body.size());
        for (int i = 0; i < lines && own.size() > 0 && (i < LINES_OF_A_LEAD || said < ENOUGH * all); i++) {
            for (int stem : bodyStems(i)) {
                said += own.remove(stem) ? 1 : 0;
            }
            titleInLead = i < LINES_OF_A_LEAD ? said / all : titleInLead;
        }
        titleInBody = said / all;
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
        if (marker == null || title < 1 || isBeforeMarker()) {
            return false;
        }
        int at = title - 1;
        while (reading.slot(at) != marker) {
            if (reading.isText(at) && !isPartOfMarker(reading.slot(at), marker)) {
                return true;
            }
            at--;
        }
        return false;
    }

    /** A word or two behind the marker on its line: «more from Brest». */
    private static boolean isPartOfMarker(Slot slot, Slot marker) {
        return slot.line.length() <= WORDS_OF_A_PLACE && slot.piece.block() == marker.piece.block();
    }

    /** True when the title stands right before the marker. */
    boolean isBeforeMarker() {
        return title + 1 < reading.size() && reading.slot(title + 1) == marker;
    }

    /** True when the main story is still too short to say much of its subject. */
    boolean isMainShort() {
        return mainSubject().size() < 25;
    }

    /** The mean share of the main story's words in the lines of the body. */
    double mainInBody() {
        if (mainInBody == UNKNOWN) {
            int most = reading.current().isClosed() ? LOOKED_AT_BEHIND_ENDED : LOOKED_AT;
            int lines = Math.min(most, body.size());
            double sum = 0;
            for (int i = 0; i < lines; i++) {
                sum += mainSubject().share(bodyStems(i));
            }
            mainInBody = lines == 0 ? 0 : sum / lines;
        }
        return mainInBody;
    }

    /** True when a piece of a kind stands between the title and the first line of the body. */
    boolean hasBehindTitle(Piece.Kind kind) {
        if (behindTitle == 0) {
            behindTitle = kinds(title + 1, body.isEmpty() ? next : body.get(0));
        }
        return (behindTitle & kind.bit()) != 0;
    }

    /** True when a piece of a kind stands behind the first line of the body. */
    boolean hasBehindBody(Piece.Kind kind) {
        if (behindBody == 0) {
            behindBody = kinds(body.isEmpty() ? next : body.get(0) + 1, next);
        }
        return (behindBody & kind.bit()) != 0;
    }

    private int kinds(int from, int to) {
        int kinds = LOOKED_UP;
        for (int at = Math.max(0, from); at < to; at++) {
            kinds |= reading.slot(at).piece.kind().bit();
        }
        return kinds;
    }
}
