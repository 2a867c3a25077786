package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines that a page has printed so far. Hardly any is printed twice, so that a line is known by a sign that costs little; only
 * where two have the same sign are all their letters read, and of each line once.
 */
final class PrintedLines {

    private static final int FEWEST_SLOTS = 64;

    /** Open addressing; 0 is free. */
    private int[] signs = new int[FEWEST_SLOTS];

    private int size;

    private final Set<Long> keys = new HashSet<>();
    private final List<FoldedText> unread = new ArrayList<>();

    /** Adds a line; false when one with the same letters was there. */
    boolean add(FoldedText line) {
        int sign = sign(line);
        int at = place(sign);
        if (signs[at] == sign) {
            readAll();
            return keys.add(line.hash());
        }
        signs[at] = sign;
        unread.add(line);
        if (++size * 2 > signs.length) {
            grow();
        }
        return true;
    }

    /** True when a line with the same letters was added. */
    boolean contains(FoldedText line) {
        int sign = sign(line);
        if (signs[place(sign)] != sign) {
            return false;
        }
        readAll();
        return keys.contains(line.hash());
    }

    private void readAll() {
        unread.forEach(line -> keys.add(line.hash()));
        unread.clear();
    }

    private void grow() {
        int[] old = signs;
        signs = new int[old.length * 2];
        for (int sign : old) {
            if (sign != 0) {
                signs[place(sign)] = sign;
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
