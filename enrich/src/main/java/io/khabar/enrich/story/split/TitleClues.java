package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;

/** What the look of a title says for or against another story. */
final class TitleClues {

    private static final double SOME = 0.2;
    private static final int LONGEST_SUBHEAD = 3;
    private static final int LONG_ENOUGH = 5;

    private TitleClues() {}

    /** A link alone below its marker may head the text that it leads to. */
    static double link(Candidate c) {
        if (c.title() < 0 || !c.line(c.title()).isLink()) {
            return 0;
        }
        return !c.isOnMarkerLine() && c.titleInLead() > SOME ? -0.7 : -1.5;
    }

    static double titleIsMain(Candidate c) {
        int[] title = c.titleStems();
        return title.length >= 3 && c.mainSubject().share(title) > 0.75 ? -1.5 : 0;
    }

    static double titleInList(Candidate c) {
        if (c.title() < 0) {
            return 0;
        }
        boolean item = c.line(c.title()).block().kind() == Block.Kind.LIST_ITEM;
        boolean counted = c.marker() == null && Headings.isLikeOpened(c.reading(), c.title());
        boolean headed = counted || GroupedHeads.is(c) || (item && Headings.is(c.reading(), c.title()));
        return !headed && (item || c.line(c.title()).isBullet()) ? -2 : 0;
    }

    /** Headlines have more words. A story that has ended has no sub-heading any more. */
    static double shortTitle(Candidate c) {
        int length = c.title() < 0 || c.reading().current().isClosed() || GroupedHeads.is(c)
                ? LONG_ENOUGH
                : c.line(c.title()).length();
        return length <= LONGEST_SUBHEAD ? -2 : length < LONG_ENOUGH ? -0.7 : 0;
    }
}
