package io.khabar.enrich.story.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the titles that stand below the name of a section, as on a page of briefs. */
final class Sections {

    private static final int FEWEST_WORDS_OF_A_TITLE = 4;

    private Sections() {}

    /** The titles right below a section's name with a paragraph behind them. */
    static Set<Slot> of(List<Slot> slots) {
        Set<Slot> titles = new HashSet<>();
        for (int at = 1; at + 1 < slots.size(); at++) {
            Slot title = slots.get(at);
            boolean enough =
                    title.isTitle() && title.line.length() >= FEWEST_WORDS_OF_A_TITLE && !title.line.isBullet();
            if (enough && isName(slots.get(at - 1)) && isParagraphBehind(slots, at)) {
                titles.add(title);
            }
        }
        return titles;
    }

    private static boolean isParagraphBehind(List<Slot> slots, int title) {
        int next = title + 1;
        while (next < slots.size()
                && !slots.get(next).piece.isText()
                && !slots.get(next).piece.isMarker()) {
            next++;
        }
        return next < slots.size()
                && slots.get(next).piece.isText()
                && !slots.get(next).isTitle();
    }

    /** One or two words without a digit or a mark at their end. */
    private static boolean isName(Slot slot) {
        String text = slot.line.text();
        return AboveHeadline.isKicker(slot)
                && text.chars().noneMatch(Character::isDigit)
                && Character.isLetter(text.charAt(text.length() - 1));
    }
}
