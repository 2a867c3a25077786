package io.khabar.enrich.story.split;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch between a marker and the next one.
 *
 * @param reading the page
 * @param marker index of the marker
 * @param texts indexes of the text slots in it
 * @param next index of the next marker, or the end of the page
 */
record TitleRun(Reading reading, int marker, List<Integer> texts, int next) {

    private static final int LONGEST_SUMMARY = 45;
    private static final double OWN_SHARE = 0.34;
    private static final double FOREIGN_SHARE = 0.2;

    TitleRun {
        texts = List.copyOf(texts);
    }

    static TitleRun after(Reading reading, int marker) {
        List<Integer> texts = new ArrayList<>();
        int next = marker + 1;
        while (next < reading.size() && !reading.slot(next).piece.isMarker()) {
            if (reading.isText(next) && !Outside.is(reading.slot(next))) {
                texts.add(next);
            }
            next++;
        }
        return new TitleRun(reading, marker, texts, next);
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
        while (count < texts.size() && reading.slot(texts.get(count)).isTitle() && isInList(count)) {
            count++;
        }
        boolean goesOn = count < texts.size();
        return isOnMarkerLine() && goesOn && count > 1 && !sameShape(first(), reading.slot(texts.get(1)), false)
                ? 1
                : count;
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

    /** True when each title is followed by one sentence about it, and the next title is about something else; or by one cut off. */
    boolean areSummaries() {
        if (texts.size() < 4 || texts.size() % 2 != 0) {
            return false;
        }
        boolean cut = true;
        boolean said = true;
        for (int i = 0; i < texts.size(); i += 2) {
            cut &= reading.slot(texts.get(i)).isTitle() && !isCut(i) && isCut(i + 1);
            said &= isSummarised(i);
        }
        return cut || said;
    }

    private boolean isCut(int index) {
        return Sentences.isCut(reading.slot(texts.get(index)).line.text());
    }

    private boolean isSummarised(int index) {
        Slot title = reading.slot(texts.get(index));
        Slot summary = reading.slot(texts.get(index + 1));
        boolean shaped = title.isTitle() && !summary.line.isTitle() && summary.line.length() <= LONGEST_SUMMARY;
        if (!shaped || share(title, summary) < OWN_SHARE) {
            return false;
        }
        return index == 0 || share(reading.slot(texts.get(index - 2)), summary) < FOREIGN_SHARE;
    }

    /** The share of a title's stems that a line repeats. */
    private double share(Slot title, Slot line) {
        var words = new WordSet();
        words.addAll(line.line.stems(reading.stems));
        return words.share(title.line.stems(reading.stems));
    }

    /** A candidate whose title is the text at an index. */
    Candidate candidate(int title) {
        return new Candidate(
                reading, reading.slot(marker), texts.get(title), texts.subList(title + 1, texts.size()), next);
    }

    /** A candidate without a title: all texts are its body. */
    Candidate headless() {
        return new Candidate(reading, reading.slot(marker), -1, texts, next);
    }
}
