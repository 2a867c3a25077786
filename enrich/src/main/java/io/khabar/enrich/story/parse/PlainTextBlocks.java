package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a plain text that hold more than white space, without the white space around them. */
final class PlainTextBlocks {

    private PlainTextBlocks() {}

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                add(blocks, text, start, at);
                start = at + 1;
            }
        }
        return blocks;
    }

    private static void add(List<Block> blocks, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Blank.is(text.charAt(start))) {
            start++;
        }
        while (end > start && Blank.is(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, end, text.substring(start, end), List.of(), Set.of()));
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }
}
