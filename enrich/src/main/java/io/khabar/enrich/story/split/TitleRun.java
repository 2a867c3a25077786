package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stretch between a marker and the next one.
 *
 * @param reading the page
 * @param marker index of the marker
 * @param texts indexes of the text slots in it
 * @param next index of the next marker, or of what stands behind the box that the marker is in, or the end of the page
 * @param boxed true when markup puts marker and texts into a box of their own and the page goes on behind it
 */
record TitleRun(Reading reading, int marker, Places texts, int next, boolean boxed) {

    private static final int SHORT_SUMMARY = 18;

    private static final int LONGEST_SUMMARY = 45;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_LINE_UNDER_TITLE = 7;
    private static final int LONGEST_SUBHEAD = 4;
    private static final int SHORTEST_TITLE = 3;
    private static final int FEWEST_SENTENCES = 3;
    private static final double LITTLE = 0.15;
    private static final double FOREIGN_SHARE = 0.2;

    static TitleRun after(Reading reading, int marker) {
        Set<String> box = box(reading, marker);
        var texts = new Places();
        int next = marker + 1;
        while (next < reading.size()
                && !reading.slot(next).piece.isMarker()
                && !goesOn(reading, next)
                && isIn(box, reading.slot(next))) {
            if (reading.isText(next) && Outside.mayBeTeaser(reading.slot(next))) {
                texts.add(next);
            }
            next++;
        }
        boolean left = next < reading.size()
                ? !isIn(box, reading.slot(next)) || goesOn(reading, next)
                : marker > 0 && !box.isEmpty();
        return new TitleRun(reading, marker, texts, next, left);
    }

    /** True where the page says that its own story goes on, by a label or by the next number of its sub-headings. */
    private static boolean goesOn(Reading reading, int at) {
        return reading.slot(at).piece.kind() == Piece.Kind.RESUME || Counting.isNextSubhead(reading, at);
    }

    /** The hints that a marker shares with the text behind it, and not with what is before it: the box that both are in. */
    private static Set<String> box(Reading reading, int marker) {
        Set<String> hints = reading.slot(marker).line.block().hints();
        int next = marker + 1;
        while (!hints.isEmpty() && next < reading.size() && !reading.isText(next)) {
            next++;
        }
        if (hints.isEmpty() || !reading.isText(next)) {
            return Set.of();
        }
        Set<String> shared = new HashSet<>(hints);
        shared.retainAll(reading.slot(next).line.block().hints());
        if (marker > 0) {
            shared.removeAll(reading.slot(marker - 1).line.block().hints());
        }
        return shared;
    }

    private static boolean isIn(Set<String> box, Slot slot) {
        return box.isEmpty() || slot.line.block().hints().containsAll(box);
    }

    Slot first() {
        return reading.slot(texts.get(0));
    }

    boolean isOnMarkerLine() {
        return first().piece.block() == reading.slot(marker).piece.block();
    }

    /** How many titles follow the marker in one list; those of a list look alike. */
    int titles() {
        int count = 0;
        while (count < texts.size()
                && slot(count).isTitle()
                && !Rows.isRow(slot(count).line, reading.current().body)
                && !(count > 0 && reading.continuation.is(slot(count).line))
                && isInList(count)) {
            count++;
        }
        boolean closed = reading.current().isClosed() && count == texts.size();
        boolean alone = isOnMarkerLine() && count > 1 && !closed && !sameShape(first(), slot(1), false);
        return alone ? 1 : count;
    }

    private boolean isInList(int index) {
        if (index == 0) {
            return true;
        }
        for (int at = texts.get(index - 1) + 1; at < texts.get(index); at++) {
            Piece.Kind kind = reading.slot(at).piece.kind();
            if (kind == Piece.Kind.SOURCE || kind == Piece.Kind.KEYWORDS) {
                return false;
            }
        }
        int model = isOnMarkerLine() && texts.size() > 1 && index > 1 ? 1 : 0;
        return (isOnMarkerLine() && index == 1)
                || sameShape(reading.slot(texts.get(model)), reading.slot(texts.get(index)), true);
    }

    private static boolean sameShape(Slot one, Slot other, boolean plain) {
        boolean marked = one.line.isBullet() || one.line.isLink() || Outside.isRelated(one);
        return (plain || marked)
                && one.line.isBullet() == other.line.isBullet()
                && one.line.isLink() == other.line.isLink()
                && one.line.block().kind() == other.line.block().kind()
                && Outside.isRelated(one) == Outside.isRelated(other);
    }

    /**
     * Index of the text that is the page's own headline when the marker's titles stand above it: the first title behind
     * which the page is a story, and not yet another title; -1 when there is none.
     */
    int headlineBehindList() {
        for (int i = isOnMarkerLine() ? 1 : 0; i + 1 < texts.size(); i++) {
            boolean title = slot(i).isTitle()
                    && !slot(i).line.isBullet()
                    && !slot(i + 1).isTitle();
            boolean list = i + 2 < texts.size() && slot(i + 2).isTitle() && i + 3 < texts.size();
            if (i > 0 && title && (!list || isDated(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDated(int index) {
        Piece.Kind kind = reading.slot(texts.get(index) + 1).piece.kind();
        return kind == Piece.Kind.DATE || kind == Piece.Kind.BYLINE;
    }

    /** The first texts. */
    List<Slot> slots(int count) {
        List<Slot> slots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            slots.add(slot(i));
        }
        return slots;
    }

    private Slot slot(int index) {
        return reading.slot(texts.get(index));
    }

    /** True when all that follows is a list of titles, some of them longer than titles are: no sentence, and each about something else. */
    boolean areLongTitles() {
        if (texts.size() < 2) {
            return false;
        }
        boolean behind = marker > reading.lastParagraph() || reading.current().isClosed();
        if (behind && areForeignSentences()) {
            return true;
        }
        int titles = 0;
        boolean foreign = true;
        int shortest = marker > reading.lastParagraph() || reading.current().isClosed() ? 1 : SHORTEST_TITLE;
        for (int i = 0; i < texts.size(); i++) {
            Line line = slot(i).line;
            if (line.isSentence()
                    || line.text().endsWith(":")
                    || line.length() < shortest
                    || line.length() > LONGEST_TITLE
                    || line.hasTwoSentences()) {
                return false;
            }
            titles += slot(i).isTitle() ? 1 : 0;
            foreign &= i == 0 || share(slot(i - 1), slot(i)) <= FOREIGN_SHARE;
        }
        return foreign || (titles > 1 && titles * 2 >= texts.size());
    }

    /** True when each line is one sentence about something else: titles with a full stop. */
    private boolean areForeignSentences() {
        if (texts.size() < FEWEST_SENTENCES || next < reading.size()) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            Line line = slot(i).line;
            boolean shaped = line.length() >= SHORTEST_TITLE
                    && line.length() <= LONGEST_TITLE
                    && !line.text().endsWith(":")
                    && line.isBullet() == first().line.isBullet()
                    && !line.hasTwoSentences();
            if (!shaped || reading.continuation.is(line) || (i > 0 && share(slot(i - 1), slot(i)) > LITTLE)) {
                return false;
            }
        }
        return true;
    }

    /** True when the titles begin with 1, 2, 3, whatever stands behind the numbers. */
    boolean isCounted() {
        int number = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = slot(i).line.text();
            int end = Titles.leadingNumber(text);
            if (end == 0 || Integer.parseInt(text.substring(0, end)) != number + 1) {
                return number > 1;
            }
            number++;
        }
        return number > 1;
    }

    /** True when one line follows that is no sentence and longer than a title: several titles, perhaps. */
    boolean isTitlesInOne() {
        if (texts.size() != 1 || first().isTitle()) {
            return false;
        }
        Line line = first().line;
        return !line.isSentence() && line.length() <= 2 * LONGEST_TITLE && !line.hasTwoSentences();
    }

    /** True when one title and one sentence follow, and then a label that leads from them to the whole story. */
    boolean isSummaryWithLink() {
        Label label = next < reading.size() ? reading.slot(next).piece.label() : null;
        return label != null
                && label.kind() == LabelKind.MARKER_AFTER
                && texts.size() == 2
                && first().isTitle()
                && slot(1).line.length() <= LONGEST_SUMMARY
                && !slot(1).line.hasTwoSentences();
    }

    /** True when each title is followed by one sentence about it, and the next title is about something else; or by one cut off. */
    boolean areSummaries() {
        if (texts.size() < 4 || texts.size() % 2 != 0 || !alternates()) {
            return false;
        }
        boolean cut = true;
        boolean said = true;
        boolean brief = true;
        int own = 0;
        for (int i = 0; i < texts.size(); i += 2) {
            cut &= slot(i).isTitle() && !isCut(i) && isCut(i + 1);
            said &= isSummarised(i);
            brief &= slot(i + 1).line.length() <= SHORT_SUMMARY;
            own += share(slot(i), slot(i + 1)) > 0 ? 1 : 0;
        }
        return cut || (said && (brief || own * 4 >= texts.size()));
    }

    /** How many of the first texts are titles and summaries in turn, each pair with a date or author behind it; 0 when there is but one such pair. */
    int datedSummaries() {
        int count = 0;
        while (count + 1 < texts.size()
                && slot(count).isTitle()
                && !slot(count + 1).isTitle()
                && slot(count + 1).line.length() <= LONGEST_SUMMARY
                && texts.get(count + 1) + 1 < next
                && reading.isHeadLine(texts.get(count + 1) + 1)
                && (count + 2 == texts.size() || slot(count + 2).isTitle())) {
            count += 2;
        }
        return count > 2 ? count : 0;
    }

    /** Titles, and something else behind each, no longer than a summary. */
    private boolean alternates() {
        for (int i = 0; i < texts.size(); i += 2) {
            if (!slot(i).isTitle() || slot(i + 1).line.length() > LONGEST_SUMMARY) {
                return false;
            }
        }
        return true;
    }

    private boolean isCut(int index) {
        return Sentences.isCut(reading.slot(texts.get(index)).line.text());
    }

    /** One sentence behind a title that says some of it, and nothing of the titles before. */
    private boolean isSummarised(int index) {
        Slot summary = slot(index + 1);
        boolean repeats = index > 0 && share(slot(index), slot(index - 1)) >= FOREIGN_SHARE;
        boolean shaped = slot(index).isTitle()
                && !repeats
                && slot(index).line.length() > LONGEST_SUBHEAD
                && !summary.isTitle()
                && summary.line.length() <= LONGEST_SUMMARY
                && !summary.line.hasTwoSentences();
        return shaped
                && (index == 0
                        || (share(slot(0), summary) < FOREIGN_SHARE
                                && share(slot(index - 2), summary) < FOREIGN_SHARE));
    }

    /** The share of a title's stems that a line repeats. */
    private double share(Slot title, Slot line) {
        var words = new WordSet();
        words.addAll(line.line.stems(reading.pageStems));
        return words.share(title.line.stems(reading.pageStems));
    }

    /** A candidate whose title is the text at an index. */
    Candidate candidate(int title) {
        return candidate(title, title + 1);
    }

    /** A candidate whose title is the text at an index, and whose body begins with another. */
    Candidate candidate(int title, int body) {
        return new Candidate(reading, reading.slot(marker), texts.get(title), texts.tail(body), next, boxed);
    }

    /** True for a line right under a title that is shorter than that one, and than titles are. */
    boolean isLineUnderTitle(int index) {
        Line line = slot(index).line;
        return line.length() <= LONGEST_LINE_UNDER_TITLE
                && !line.isBullet()
                && !line.isLink()
                && texts.get(index) == texts.get(index - 1) + 1
                && slot(index - 1).line.length() > line.length();
    }

    /** A candidate whose title stands before the marker: all texts are its body. */
    Candidate behind(int title) {
        return new Candidate(reading, reading.slot(marker), title, texts, next, boxed);
    }

    /** A candidate without a title: all texts are its body. */
    Candidate headless() {
        return new Candidate(reading, reading.slot(marker), -1, texts, next, boxed);
    }
}
