package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells the headlines of a plain text in which blank lines part nothing but stories: bulletins, letters to readers, summaries of an agency. Each
 * group of lines is a title and its text, that of the page's own headline, too.
 */
final class GroupedHeads {

    private static final double GROUPED = 3.5;
    private static final double GROUPED_AGAIN = 4;

    /** Times stand above all of them, that of the page's own story, too; above the entries of a live page they do not. */
    private static final double GROUPED_AND_TIMED = 5;

    /** Besides the page's own. */
    private static final int FEWEST = 2;

    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_TIME = 5;
    private static final int FEWEST_WORDS_ON_AVERAGE = 4;

    private GroupedHeads() {}

    /** How much it speaks for another story; told once, it tells more the next time. */
    static double weigh(Candidate c) {
        if (!is(c)) {
            return 0;
        }
        boolean timed = c.title() > 0 && isTime(c.reading().slot(c.title() - 1));
        return timed ? GROUPED_AND_TIMED : c.reading().current().grouped ? GROUPED_AGAIN : GROUPED;
    }

    /** True for such a headline where no marker leads to it. */
    static boolean is(Candidate c) {
        return c.marker() == null && c.title() >= 0 && c.reading().isGroupedHead(c.title());
    }

    /** All titles that head a group, below that of the page's own; none where a group without a title stands between them. Above them a site's name may stand. */
    static Set<Slot> of(Reading reading) {
        Slot own = reading.primary().headline;
        Set<Slot> heads = Collections.newSetFromMap(new IdentityHashMap<>());
        if (own == null || reading.page.article().html()) {
            return heads;
        }
        Slot first = null;
        boolean timed = false;
        boolean ended = false;
        int words = 0;
        for (int at = 0; at < reading.size(); at++) {
            Slot slot = reading.slot(at);
            if (isFirst(reading, at)) {
                int title = isTime(slot) && at + 1 < reading.size() ? at + 1 : at;
                boolean head = isHead(reading, title);
                slot = head ? reading.slot(title) : slot;
                boolean unlike = head && first != null && timed != title > at;
                if (unlike || (head && ended)) {
                    return Set.of();
                }
                timed = first == null ? title > at : timed;
                ended = first != null && !head && (ended || slot.piece.isText());
                if (head && first != null) {
                    heads.add(slot);
                    words += slot.line.length();
                }
                first = first == null && head ? slot : first;
            }
            if (slot == own && first != null && slot != first) {
                return Set.of();
            }
        }
        return heads.size() >= FEWEST && words >= FEWEST_WORDS_ON_AVERAGE * heads.size() ? heads : Set.of();
    }

    /** A title with a paragraph right below it, or below one line that is no text: how long it takes to read. */
    private static boolean isHead(Reading reading, int at) {
        if (!reading.slot(at).isTitle() || reading.slot(at).line.length() < FEWEST_WORDS) {
            return false;
        }
        int text = at + 1;
        text += text < reading.size()
                        && !reading.isText(text)
                        && !reading.slot(text).piece.isMarker()
                ? 1
                : 0;
        return reading.isText(text)
                && Reading.isParagraph(reading.slot(text))
                && !isFirst(reading, at + 1)
                && !isFirst(reading, text);
    }

    /** A time of day alone on its line, which may stand above a title. */
    static boolean isTime(Slot slot) {
        String text = slot.line.text();
        return !slot.line.hasLetters() && text.length() <= LONGEST_TIME && text.indexOf(':') > 0;
    }

    /** True for the first piece below a blank line. */
    private static boolean isFirst(Reading reading, int at) {
        int block = reading.slot(at).piece.block();
        boolean first = at == 0 || reading.slot(at - 1).piece.block() != block;
        return first && (block == 0 || isBlankBetween(reading, block));
    }

    private static boolean isBlankBetween(Reading reading, int block) {
        List<Block> blocks = reading.page.blocks();
        String text = reading.page.article().text();
        int line = text.indexOf('\n', blocks.get(block - 1).end());
        int next = blocks.get(block).start();
        return line >= 0 && line < next && text.indexOf('\n', line + 1) >= 0 && text.indexOf('\n', line + 1) < next;
    }
}
