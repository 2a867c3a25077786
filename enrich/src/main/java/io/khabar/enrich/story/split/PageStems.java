package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;
import java.util.Arrays;

/**
 * The stems of one page, numbered from 0 in the order in which they are met: a {@link WordSet} of them is a few bits, and
 * a stem is searched for once, when its word is read.
 */
final class PageStems {

    private static final int FEWEST_SLOTS = 512;
    private static final int MOST_SLOTS = 8192;

    /** About so many letters of a page bring a new stem that is asked for. */
    private static final int LETTERS_OF_A_STEM = 15;

    private static final int WORDS_OF_A_TEXT = 64;
    private static final int SPREAD = 0x9E3779B9;

    private final Stems stems;

    /** Open addressing, at least half of it free. A stem in the high bits, its number in the low ones; 0 is free. */
    private long[] slots;

    /** By number: the last text that had the stem. */
    private int[] lastText;

    private int[] found = new int[WORDS_OF_A_TEXT];

    private final char[] consonants = new char[Stems.LETTERS];
    private int count;
    private int texts;
    private int size;

    /**
     * None yet.
     *
     * @param letters length of the page, which tells about how many there will be
     */
    PageStems(Stems stems, int letters) {
        this.stems = stems;
        int expected = Integer.highestOneBit(letters / LETTERS_OF_A_STEM + 1) * 2;
        this.slots = new long[Math.max(FEWEST_SLOTS, Math.min(MOST_SLOTS, expected))];
        this.lastText = new int[slots.length / 2];
    }

    /** The numbers of a text's stems, each once, in the order of their first words. */
    int[] of(FoldedText text) {
        texts++;
        count = 0;
        stems.read(text, this, consonants);
        return Arrays.copyOf(found, count);
    }

    /** Takes a stem of the text that is being read. */
    void add(int stem) {
        int number = number(stem);
        if (lastText[number] != texts) {
            lastText[number] = texts;
            found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
            found[count++] = number;
        }
    }

    private int number(int stem) {
        int at = place(stem);
        if (slots[at] == 0) {
            if (size == lastText.length) {
                grow();
                at = place(stem);
            }
            slots[at] = (long) stem << 32 | size++;
        }
        return (int) slots[at];
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        lastText = Arrays.copyOf(lastText, old.length);
        for (long slot : old) {
            if (slot != 0) {
                slots[place((int) (slot >>> 32))] = slot;
            }
        }
    }

    /** Where the stem is, or would be. */
    private int place(int stem) {
        int mask = slots.length - 1;
        int at = ((stem * SPREAD) >>> 8) & mask;
        while (slots[at] != 0 && (int) (slots[at] >>> 32) != stem) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
