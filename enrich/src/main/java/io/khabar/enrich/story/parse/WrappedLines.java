package io.khabar.enrich.story.parse;

import io.khabar.enrich.story.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins the lines of a text that was wrapped at a width, as mail is: a line goes on with the next one when the first word of that one
 * would not have fitted behind it. A page is taken for such a text only when it has no longer lines and many of its lines are full.
 */
final class WrappedLines {

    private static final int NARROWEST = 45;
    private static final int WIDEST = 90;
    private static final int FEWEST_LINES = 8;
    private static final int LONGEST_WORD = 25;

    /** Not each line is as full as it could be: a word that was divided, a wider letter. */
    private static final int SLACK = 4;

    /** One line of so many, at least, is full: titles, labels and the last lines of paragraphs are not. */
    private static final int FULL = 3;

    private static final String STOPS = ".:!?؟۔।…。！？";
    private static final String BULLETS = "-–—•*#>";

    private WrappedLines() {}

    /** The blocks, each paragraph one of them; offsets in its text are those in the page behind where it begins. */
    static List<Block> joined(List<Block> blocks, String text) {
        int width = width(blocks);
        if (blocks.size() < FEWEST_LINES || width < NARROWEST || width > WIDEST || !isWrapped(blocks, text, width)) {
            return blocks;
        }
        List<Block> joined = new ArrayList<>();
        int first = 0;
        if (!isText(blocks, text, width)) {
            joined.add(blocks.get(0));
            first = 1;
        }
        for (int at = first; at < blocks.size(); at++) {
            boolean last = at + 1 == blocks.size() || !goesOn(blocks.get(at), blocks.get(at + 1), text, width);
            if (last) {
                joined.add(paragraph(
                        text, blocks.get(first).start(), blocks.get(at).end()));
                first = at + 1;
            }
        }
        return joined;
    }

    /** True when the first line is no headline of its own: it is full, and the next goes on with a small letter. */
    private static boolean isText(List<Block> blocks, String text, int width) {
        return Character.isLowerCase(blocks.get(1).text().charAt(0))
                && goesOn(blocks.get(0), blocks.get(1), text, width);
    }

    /** The longest line but for the first, which is a headline. */
    private static int width(List<Block> blocks) {
        int width = 0;
        for (int at = 1; at < blocks.size(); at++) {
            width = Math.max(width, blocks.get(at).text().length());
        }
        return width;
    }

    private static boolean isWrapped(List<Block> blocks, String text, int width) {
        int full = 0;
        for (int at = 1; at + 1 < blocks.size(); at++) {
            full += goesOn(blocks.get(at), blocks.get(at + 1), text, width) ? 1 : 0;
        }
        return full * FULL >= blocks.size();
    }

    /** True when no empty line, sentence's end or bullet stands between, and the next word would not have fitted. */
    private static boolean goesOn(Block line, Block next, String text, int width) {
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        if (word > LONGEST_WORD) {
            return false;
        }
        boolean fits = line.text().length() + 1 + word <= width - SLACK;
        boolean ended = STOPS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
        boolean item = BULLETS.indexOf(next.text().charAt(0)) >= 0;
        return !fits && !ended && !item && isNextLine(text, line.end(), next.start());
    }

    private static boolean isNextLine(String text, int from, int to) {
        int ends = 0;
        for (int at = from; at < to; at++) {
            ends += text.charAt(at) == '\n' ? 1 : 0;
        }
        return ends == 1;
    }

    private static Block paragraph(String text, int start, int end) {
        String lines = text.substring(start, end).replace('\r', ' ').replace('\n', ' ');
        return new Block(Block.Kind.PARAGRAPH, start, end, lines, List.of(), Set.of());
    }
}
