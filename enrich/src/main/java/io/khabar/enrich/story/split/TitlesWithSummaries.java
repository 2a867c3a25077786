package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelKind;

/** Tells titles of which each has a summary of one sentence behind it. */
final class TitlesWithSummaries {

    private static final int SHORT_SUMMARY = 18;
    private static final int LONGEST_SUMMARY = 45;
    private static final int LONGEST_SUBHEAD = 4;
    private static final double FOREIGN_SHARE = 0.2;
    private static final double SAYS_TITLE = 0.3;

    private TitlesWithSummaries() {}

    /** True when one title and one sentence follow, and then a label that leads from them to the whole story. */
    static boolean isOneWithLink(TitleRun run) {
        Reading reading = run.reading();
        Label label =
                run.next() < reading.size() ? reading.slot(run.next()).piece.label() : null;
        return label != null
                && label.kind() == LabelKind.MARKER_AFTER
                && run.texts().size() == 2
                && run.first().isTitle()
                && run.slot(1).line.length() <= LONGEST_SUMMARY
                && !run.slot(1).line.hasTwoSentences();
    }

    /** True when each title is followed by one sentence about it, and the next title is about something else; or by one cut off. */
    static boolean are(TitleRun run) {
        int size = run.texts().size();
        if (size < 4 || size % 2 != 0 || !alternate(run)) {
            return false;
        }
        boolean cut = true;
        boolean said = true;
        boolean brief = true;
        int own = 0;
        for (int i = 0; i < size; i += 2) {
            cut &= run.slot(i).isTitle() && !isCut(run, i) && isCut(run, i + 1);
            said &= isSummarised(run, i);
            brief &= run.slot(i + 1).line.length() <= SHORT_SUMMARY;
            own += run.share(i, i + 1) > 0 ? 1 : 0;
        }
        return cut || (said && (brief || own * 4 >= size));
    }

    /** True when one title follows, and one text behind it that is cut off and says some of it or is longer than titles are. */
    static boolean isOneCut(TitleRun run) {
        return run.texts().size() == 2
                && run.first().isTitle()
                && !isCut(run, 0)
                && isCut(run, 1)
                && run.slot(1).line.length() > run.slot(0).line.length()
                && (!run.slot(1).isTitle() || run.share(0, 1) >= SAYS_TITLE);
    }

    /** How many of the first texts are titles and summaries in turn, each pair with a date or author behind it; 0 when there is but one such pair. */
    static int dated(TitleRun run) {
        int size = run.texts().size();
        int count = 0;
        while (count + 1 < size
                && run.slot(count).isTitle()
                && !run.slot(count + 1).isTitle()
                && run.slot(count + 1).line.length() <= LONGEST_SUMMARY
                && run.texts().get(count + 1) + 1 < run.next()
                && run.reading().isHeadLine(run.texts().get(count + 1) + 1)
                && (count + 2 == size || run.slot(count + 2).isTitle())) {
            count += 2;
        }
        return count > 2 ? count : 0;
    }

    /** Titles, and something else behind each, no longer than a summary. */
    private static boolean alternate(TitleRun run) {
        for (int i = 0; i < run.texts().size(); i += 2) {
            if (!run.slot(i).isTitle() || run.slot(i + 1).line.length() > LONGEST_SUMMARY) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCut(TitleRun run, int index) {
        return Sentences.isCut(run.slot(index).line.text());
    }

    /** One sentence behind a title that says some of it, and nothing of the titles before. */
    private static boolean isSummarised(TitleRun run, int index) {
        Slot title = run.slot(index);
        Slot summary = run.slot(index + 1);
        boolean repeats = index > 0 && run.share(index, index - 1) >= FOREIGN_SHARE;
        boolean shaped = title.isTitle()
                && !repeats
                && title.line.length() > LONGEST_SUBHEAD
                && !summary.isTitle()
                && summary.line.length() <= LONGEST_SUMMARY
                && !summary.line.hasTwoSentences();
        return shaped
                && (index == 0
                        || (run.share(0, index + 1) < FOREIGN_SHARE
                                && run.share(index - 2, index + 1) < FOREIGN_SHARE));
    }
}
