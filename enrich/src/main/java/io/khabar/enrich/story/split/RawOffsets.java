package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.parse.Blank;
import org.jsoup.parser.Parser;

/** Where each character of a block's words stands in its markup. */
final class RawOffsets {

    private static final int LONGEST_ENTITY = 34;
    private static final int LONGEST_UNCLOSED = 9;

    private final String markup;
    private final String words;
    private final int end;
    private final int[] starts;
    private final int[] ends;
    private int raw;
    private int at;

    private RawOffsets(String markup, Block block) {
        this.markup = markup;
        this.words = block.text();
        this.raw = block.start();
        this.end = block.end();
        this.starts = new int[words.length()];
        this.ends = new int[words.length()];
    }

    static RawOffsets of(String markup, Block block) {
        var offsets = new RawOffsets(markup, block);
        while (offsets.at < offsets.words.length() && offsets.raw < offsets.end) {
            offsets.step();
        }
        offsets.fillRest();
        return offsets;
    }

    /** UTF-16 offset in the markup of a character of the words. */
    int start(int index) {
        return starts[index];
    }

    /** The offset in the markup after a character of the words. */
    int end(int index) {
        return ends[index];
    }

    private void step() {
        char c = markup.charAt(raw);
        if (c == '<' && isTag()) {
            raw = afterTag();
        } else if (Blank.is(c) && words.charAt(at) != c && words.charAt(at) != ' ') {
            raw++;
        } else if (c == '&' && takeEntity()) {
            return;
        } else if (isBlank(c)) {
            takeBlanks();
        } else if (c == words.charAt(at) || words.charAt(at) == '\uFFFD') {
            take(1, 1);
        } else {
            raw++;
        }
    }

    private static boolean isBlank(char c) {
        return Blank.is(c) && c != '\u00A0';
    }

    private void takeBlanks() {
        int from = raw;
        while (raw < end && isBlank(markup.charAt(raw))) {
            raw++;
        }
        if (words.charAt(at) == ' ') {
            starts[at] = from;
            ends[at] = raw;
            at++;
        }
    }

    private void take(int rawLength, int length) {
        for (int i = 0; i < length && at < words.length(); i++) {
            starts[at] = raw;
            ends[at] = raw + rawLength;
            at++;
        }
        raw += rawLength;
    }

    private boolean takeEntity() {
        int stop = raw + 1;
        int last = Math.min(end, raw + LONGEST_ENTITY);
        while (stop < last && (Character.isLetterOrDigit(markup.charAt(stop)) || markup.charAt(stop) == '#')) {
            stop++;
        }
        if (stop < end && markup.charAt(stop) == ';' && takeEntity(stop + 1)) {
            return true;
        }
        for (int until = Math.min(stop, raw + LONGEST_UNCLOSED); until > raw + 2; until--) {
            if (takeEntity(until)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeEntity(int until) {
        String decoded = Parser.unescapeEntities(markup.substring(raw, until), false);
        boolean one = decoded.length() <= 2 && (decoded.length() < until - raw || decoded.charAt(0) != '&');
        if (one && fits(decoded)) {
            take(until - raw, decoded.length());
            return true;
        }
        return false;
    }

    private boolean fits(String decoded) {
        if (decoded.isEmpty()) {
            return false;
        }
        boolean blank = isBlank(decoded.charAt(0)) && words.charAt(at) == ' ';
        return blank || words.startsWith(decoded, at);
    }

    private boolean isTag() {
        char next = raw + 1 < end ? markup.charAt(raw + 1) : ' ';
        return next == '/' || next == '!' || next == '?' || (next < 0x80 && Character.isLetter(next));
    }

    private int afterTag() {
        if (markup.startsWith("<!--", raw)) {
            int close = markup.indexOf("-->", raw + 4);
            return close < 0 || close >= end ? end : close + 3;
        }
        char quote = 0;
        for (int i = raw + 1; i < end; i++) {
            char c = markup.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && markup.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return end;
    }

    private void fillRest() {
        for (; at < words.length(); at++) {
            starts[at] = end;
            ends[at] = end;
        }
    }
}
