package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a page has printed so far. Hardly any is printed twice, so that a line is known by a sign that costs little; only
 * where two have the same sign are letters read: those of the line that had it first, and, where these are others, those of all lines, each once.
 */
final class PrintedLines {

    private static final int FEWEST_SLOTS = 64;

    /** Open addressing; 0 is free. */
    private int[] signs = new int[FEWEST_SLOTS];

    /** In the slot of each sign the first line that had it. */
    private @Nullable FoldedText[] firsts = new @Nullable FoldedText[FEWEST_SLOTS];

    private int size;

    private final Set<Long> keys = new HashSet<>();
    private final List<FoldedText> unread = new ArrayList<>();

    /** Adds a line; false when one with the same letters was there. */
    boolean add(FoldedText line) {
        int sign = sign(line);
        int at = place(sign);
        if (signs[at] == sign) {
            return !isFirst(line, at) && isNew(line);
        }
        signs[at] = sign;
        firsts[at] = line;
        unread.add(line);
        if (++size * 2 > signs.length) {
            grow();
        }
        return true;
    }

    /** True when a line with the same letters was added. */
    boolean contains(FoldedText line) {
        int sign = sign(line);
        int at = place(sign);
        return signs[at] == sign && (isFirst(line, at) || isKnown(line));
    }

    private boolean isFirst(FoldedText line, int at) {
        FoldedText first = firsts[at];
        return first != null && first.hasLettersOf(line);
    }

    private boolean isKnown(FoldedText line) {
        readAll();
        return keys.contains(line.hash());
    }

    private boolean isNew(FoldedText line) {
        readAll();
        return keys.add(line.hash());
    }

    private void readAll() {
        unread.forEach(line -> keys.add(line.hash()));
        unread.clear();
    }

    private void grow() {
        int[] old = signs;
        @Nullable FoldedText[] oldFirsts = firsts;
        signs = new int[old.length * 2];
        firsts = new @Nullable FoldedText[signs.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int at = place(old[i]);
                signs[at] = old[i];
                firsts[at] = oldFirsts[i];
            }
        }
    }

    private static int sign(FoldedText line) {
        int sign = line.sign();
        return sign == 0 ? 1 : sign;
    }

    private int place(int sign) {
        int mask = signs.length - 1;
        int at = (sign >>> 8) & mask;
        while (signs[at] != 0 && signs[at] != sign) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
