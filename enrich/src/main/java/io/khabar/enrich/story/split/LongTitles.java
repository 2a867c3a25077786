package io.khabar.enrich.story.split;

/** Tells lists of titles that are longer than titles are, or end with a full stop as sentences do. */
final class LongTitles {

    private static final int LONGEST = 32;
    private static final int LONGEST_OF_A_STORY = 40;
    private static final int SHORTEST = 3;
    private static final int FEWEST_SENTENCES = 3;
    private static final double LITTLE = 0.15;
    private static final double FOREIGN_SHARE = 0.2;

    private LongTitles() {}

    /** True when all that follows is a list of titles, some of them longer than titles are: no sentence, and each about something else. */
    static boolean are(TitleRun run) {
        if (run.texts().size() < 2) {
            return false;
        }
        boolean behind = run.marker() > run.reading().lastParagraph()
                || run.reading().current().isClosed();
        if (behind && areForeignSentences(run)) {
            return true;
        }
        int titles = 0;
        boolean foreign = true;
        for (int i = 0; i < run.texts().size(); i++) {
            Line line = run.slot(i).line;
            if (line.isSentence()
                    || line.text().endsWith(":")
                    || line.length() < (behind ? 1 : SHORTEST)
                    || line.length() > LONGEST
                    || line.hasTwoSentences()) {
                return false;
            }
            titles += run.slot(i).isTitle() ? 1 : 0;
            foreign &= i == 0 || run.share(i - 1, i) <= FOREIGN_SHARE;
        }
        return foreign || (titles > 1 && titles * 2 >= run.texts().size());
    }

    /** True when each line is one sentence about something else: titles with a full stop. */
    private static boolean areForeignSentences(TitleRun run) {
        if (run.texts().size() < FEWEST_SENTENCES || run.next() < run.reading().size()) {
            return false;
        }
        for (int i = 0; i < run.texts().size(); i++) {
            Line line = run.slot(i).line;
            boolean shaped = line.length() >= SHORTEST
                    && line.length() <= LONGEST
                    && !line.text().endsWith(":")
                    && line.isBullet() == run.first().line.isBullet()
                    && !line.hasTwoSentences();
            if (!shaped || run.reading().continuation.is(line) || (i > 0 && run.share(i - 1, i) > LITTLE)) {
                return false;
            }
        }
        return true;
    }

    /** True when a line that may be a title of any length stands above a paragraph. */
    static boolean isAboveText(TitleRun run) {
        return run.texts().size() > 1 && mayBe(run.first().line) && Reading.isParagraph(run.slot(1));
    }

    /** True for a line without a full stop that may be a title though it is longer than titles are. */
    static boolean mayBe(Line line) {
        return !line.isSentence()
                && !line.isBullet()
                && line.length() > 1
                && line.length() <= LONGEST_OF_A_STORY
                && !line.text().endsWith(":")
                && !line.hasTwoSentences();
    }

    /** True when one line follows that is no sentence and longer than a title: several titles, perhaps. */
    static boolean areOnOneLine(TitleRun run) {
        if (run.texts().size() != 1 || run.first().isTitle()) {
            return false;
        }
        Line line = run.first().line;
        return !line.isSentence() && line.length() <= 2 * LONGEST && !line.hasTwoSentences();
    }
}
