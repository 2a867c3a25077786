package io.khabar.enrich.story.split;

import java.util.List;

/** Tells what stands beside the titles of a list and is none: the section, the day, the author and his place. */
final class BesideTitles {

    private static final int LONGEST_SECTION = 2;
    private static final int FEWEST_WORDS_OF_A_TITLE = 4;
    private static final int MOST_WORDS = 7;

    private final PartReader parts;

    BesideTitles(PartReader parts) {
        this.parts = parts;
    }

    /**
     * True for a line of a list that is no title of it.
     *
     * @param amongTitles whether the list {@link #hasTitles has titles}
     */
    boolean is(Slot slot, boolean amongTitles) {
        Line line = slot.line;
        if (line.isBullet() || line.isLink() || line.length() > MOST_WORDS) {
            return false;
        }
        boolean single = line.length() == 1 && !Scripts.isUnspaced(line.text().charAt(0));
        return single
                || parts.isDayWithoutYear(line)
                || (amongTitles && (line.length() <= LONGEST_SECTION || parts.isNameAndPlace(line)));
    }

    /** True for a person's name. */
    boolean isName(Slot slot) {
        return parts.isName(slot);
    }

    /** At least two lines are as long as titles are. Looks at all of them, so it is asked once for a list. */
    static boolean hasTitles(List<Slot> list) {
        return list.stream()
                        .filter(slot -> slot.line.length() >= FEWEST_WORDS_OF_A_TITLE)
                        .count()
                > 1;
    }
}
