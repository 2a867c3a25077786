package io.khabar.enrich.story.split;

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

    private static final int LONGEST_LINE_UNDER_TITLE = 7;
    private static final int FEWEST_WORDS_BELOW_KICKER = 4;
    private static final int WORDS_OF_A_NAME = 2;
    private static final int LINES_OF_A_HEAD = 2;

    static TitleRun after(Reading reading, int marker) {
        Set<String> box = box(reading, marker);
        boolean ruled = RuledBox.opensAt(reading, marker);
        var texts = new Places();
        int next = marker + 1;
        while (next < reading.size()
                && !reading.slot(next).piece.isMarker()
                && !goesOn(reading, next)
                && !(ruled && RuledBox.isRule(reading, next))
                && isIn(box, reading.slot(next))) {
            boolean text = reading.isText(next) && Outside.mayBeTeaser(reading.slot(next));
            if (text && !(texts.isEmpty() && isKicker(reading, next))) {
                texts.add(next);
            }
            next++;
        }
        boolean left = next < reading.size()
                ? !isIn(box, reading.slot(next)) || goesOn(reading, next) || (ruled && RuledBox.isRule(reading, next))
                : marker > 0 && !box.isEmpty();
        return new TitleRun(reading, marker, texts, next, left);
    }

    /** The name of a section or town on a line of its own between a marker and a title with a paragraph, or one word before titles at the page's end. */
    private static boolean isKicker(Reading reading, int at) {
        if (at > reading.lastParagraph() && reading.slot(at).line.length() == 1) {
            return isWordBeforeTitle(reading, at);
        }
        return AboveHeadline.isKicker(reading.slot(at))
                && reading.slot(at).line.length() == 1
                && reading.isText(at + 1)
                && reading.slot(at + 1).isTitle()
                && reading.slot(at + 1).line.length() >= FEWEST_WORDS_BELOW_KICKER
                && isParagraphBehind(reading, at + 2);
    }

    /** The same word again may follow, and then a title. */
    private static boolean isWordBeforeTitle(Reading reading, int at) {
        int next = at + 1;
        while (reading.isText(next) && reading.slot(next).line.isSameAs(reading.slot(at).line)) {
            next++;
        }
        return reading.isText(next)
                && reading.slot(next).isTitle()
                && reading.slot(next).line.length() >= FEWEST_WORDS_BELOW_KICKER;
    }

    /** A paragraph, or one behind a date, author or source. */
    private static boolean isParagraphBehind(Reading reading, int from) {
        int at = from;
        while (at < Math.min(reading.size(), from + LINES_OF_A_HEAD)
                && (reading.isHeadLine(at) || reading.slot(at).piece.kind() == Piece.Kind.SOURCE)) {
            at++;
        }
        return reading.isText(at) && Reading.isParagraph(reading.slot(at));
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
        boolean author = marker > reading.lastParagraph() && first().line.length() <= WORDS_OF_A_NAME;
        boolean alone = isOnMarkerLine() && count > 1 && !closed && !author && !sameShape(first(), slot(1), false);
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

    /** One of the texts. */
    Slot slot(int index) {
        return reading.slot(texts.get(index));
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

    /** The share of the stems of one text that another one repeats. */
    double share(int index, int by) {
        var words = new WordSet();
        words.addAll(slot(by).line.stems(reading.pageStems));
        return words.share(slot(index).line.stems(reading.pageStems));
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
