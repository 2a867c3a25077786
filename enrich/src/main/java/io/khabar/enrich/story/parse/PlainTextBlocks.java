package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a plain text that hold more than white space, without the white space around them; those of a text that was wrapped at a width are joined. */
final class PlainTextBlocks {

    /** Each is looked for by itself: most do not occur on a page, and the machine looks for one character at many places at a time. */
    private static final char[] LINE_ENDS = {'\n', '\u000B', '\f', '\r', '\u0085', '\u2028', '\u2029'};

    private PlainTextBlocks() {}

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int[] ends = new int[LINE_ENDS.length];
        int start = 0;
        int end = nextEnd(ends, text, 0);
        while (end < text.length()) {
            add(blocks, text, start, end);
            start = end + 1;
            end = nextEnd(ends, text, start);
        }
        add(blocks, text, start, text.length());
        return WrappedLines.joined(blocks, text);
    }

    /**
     * Offset of the next end of a line; the text's length when there is none.
     *
     * @param ends where each of the {@link #LINE_ENDS} comes next, as far as is known
     */
    private static int nextEnd(int[] ends, String text, int from) {
        int next = text.length();
        for (int i = 0; i < ends.length; i++) {
            if (from == 0 || ends[i] < from) {
                int found = text.indexOf(LINE_ENDS[i], from);
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
