package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a plain text that hold more than white space, without the white space around them; those of a text that was wrapped at a width are joined. */
final class PlainTextBlocks {

    /** U+2028 and U+2029 without their last bit. */
    private static final int LINE_AND_PARAGRAPH = '\u2028' >>> 1;

    /** So many characters are copied at a time: an array is read sooner than a string. */
    private static final int WINDOW = 1024;

    private PlainTextBlocks() {}

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        char[] window = new char[Math.min(WINDOW, text.length())];
        int start = 0;
        for (int from = 0; from < text.length(); from += WINDOW) {
            int size = Math.min(WINDOW, text.length() - from);
            text.getChars(from, from + size, window, 0);
            for (int at = 0; at < size; at++) {
                if (isLineEnd(window[at])) {
                    add(blocks, text, start, from + at);
                    start = from + at + 1;
                }
            }
        }
        add(blocks, text, start, text.length());
        return WrappedLines.joined(blocks, text);
    }

    private static void add(List<Block> blocks, String text, int from, int to) {
        int start = Blank.skip(text, from, to);
        int end = Blank.skipBack(text, start, to);
        if (start < end) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, end, text.substring(start, end), List.of(), Set.of()));
        }
    }

    private static boolean isLineEnd(char c) {
        return c <= '\r' ? c >= '\n' : c == '\u0085' || c >>> 1 == LINE_AND_PARAGRAPH;
    }
}
