package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The lines of a plain text that hold more than white space, without the white space around them; those of a text that was wrapped at a width are joined. */
final class PlainTextBlocks {

    /**
     * The ends of lines besides the line feed. Each is looked for by itself: most do not occur on a page, and the machine looks for one
     * character at many places at a time.
     */
    private static final char[] RARE_ENDS = {'\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029'};

    private PlainTextBlocks() {}

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int[] rare = new int[RARE_ENDS.length];
        Arrays.fill(rare, -1);
        int nextRare = nextRare(rare, text, 0);
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? nextRare : Math.min(feed, nextRare);
            add(blocks, text, start, end);
            start = end + 1;
            nextRare = nextRare < start ? nextRare(rare, text, start) : nextRare;
        }
        return WrappedLines.joined(blocks, text);
    }

    /**
     * Offset of the next rare end of a line; the text's length when there is none.
     *
     * @param ends where each of the {@link #RARE_ENDS} comes next, as far as is known
     */
    private static int nextRare(int[] ends, String text, int from) {
        int next = text.length();
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] < from) {
                int found = text.indexOf(RARE_ENDS[i], from);
                ends[i] = found < 0 ? text.length() : found;
            }
            next = Math.min(next, ends[i]);
        }
        return next;
    }

    private static void add(List<Block> blocks, String text, int from, int to) {
        int start = Blank.skip(text, from, to);
        int end = Blank.skipBack(text, start, to);
        if (start < end) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, end, text.substring(start, end), List.of(), Set.of()));
        }
    }
}
