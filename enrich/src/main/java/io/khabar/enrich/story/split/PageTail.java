package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.parse.Blank;
import java.util.List;

/**
 * Takes the titles of other stories that stand behind a page's last paragraph without a marker. A story may end with lines like
 * them - winners, fixtures, verses -, so several signs are wanted: each line is as long as a headline and foreign to the story, and the story has
 * ended before them, or the texts behind the titles are cut off, or all lines are cut at the same length, or have dates behind them, or quote and name
 * speakers as headlines do.
 */
final class PageTail {

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_WORDS_OF_A_SUMMARY = 8;
    private static final int FEWEST = 3;
    private static final int FEWEST_BEHIND_END = 2;
    private static final double ON_AVERAGE = 7;
    private static final double ON_AVERAGE_BEHIND_END = 5.5;
    private static final int FEWEST_CLIPPED = 8;
    private static final int SPREAD_OF_CLIPPED = 3;
    private static final double HALF = 0.5;
    private static final double FOREIGN = 0.34;
    private static final double FOREIGN_BEHIND_END = 0.25;
    private static final double ALL_FOREIGN = 0.12;
    private static final double SUMMARY_FOREIGN = 0.2;
    private static final int FEWEST_PARAGRAPHS = 2;
    private static final int FEWEST_WORDS_OF_A_LINE = 6;
    private static final int LOOKED_BACK = 8;
    private static final int LINES_OF_TEXT = 40;
    private static final int WORDS_OF_A_LABEL = 4;
    private static final String RIGHTS = "©";
    private static final int EMPTY_LINES = 4;

    private final Reading reading;

    /** No tail begins before it. */
    private int looked;

    PageTail(Reading reading) {
        this.reading = reading;
    }

    /** Takes the tail that begins at a title; the index behind it, and the same index where none begins. */
    int read(int at) {
        Slot slot = reading.slot(at);
        StoryPart current = reading.current();
        if (current.hasBody() && slot.isWhole() && isTwice(slot.line)) {
            reading.cut(at, TwiceOnLine.again(slot.line));
            reading.teaser(reading.slot(at), current);
            reading.take(at + 1, SpanKind.TEASER);
            return at + 2;
        }
        boolean may = at >= looked
                && !slot.line.isSentence()
                && !slot.line.isBullet()
                && (slot.line.length() >= FEWEST_WORDS || isLabel(at))
                && hasText(current)
                && !current.body.get(current.body.size() - 1).line.text().endsWith(":");
        if (!may) {
            return at;
        }
        int first = slot.line.length() < FEWEST_WORDS ? at + 1 : at;
        TailItems items = TailItems.from(reading, first);
        if (items.next() < 0) {
            looked = items.obstacle();
            return at;
        }
        if (!isTail(items, at)) {
            looked = items.next();
            return at;
        }
        take(items, at, first);
        return items.next();
    }

    /** Not the page's own headline. */
    private boolean isTwice(Line line) {
        int again = TwiceOnLine.again(line);
        Slot headline = reading.primary().headline;
        return again > 0 && (headline == null || !line.startsWith(headline.line));
    }

    private static boolean hasText(StoryPart story) {
        int paragraphs = 0;
        int last = Math.max(0, story.body.size() - LINES_OF_TEXT);
        for (int at = story.body.size() - 1; at >= last && paragraphs < FEWEST_PARAGRAPHS; at--) {
            paragraphs += story.body.get(at).line.length() >= FEWEST_WORDS_OF_A_LINE ? 1 : 0;
        }
        return paragraphs == FEWEST_PARAGRAPHS || (paragraphs > 0 && story.isClosed());
    }

    /** A word or a few before a title: what the list is called. */
    private boolean isLabel(int at) {
        return reading.slot(at).line.length() < WORDS_OF_A_LABEL
                && reading.isText(at + 1)
                && reading.slot(at + 1).line.length() >= FEWEST_WORDS;
    }

    private boolean isTail(TailItems items, int at) {
        boolean behind = items.next() == reading.size()
                || items.next() > reading.lastParagraph()
                || reading.current().isClosed();
        if (!behind || items.heads().isEmpty() || !areShaped(items)) {
            return false;
        }
        boolean ended = reading.current().isClosed() || isEnd(at);
        if (!items.summaries().isEmpty()) {
            return average(items) >= ON_AVERAGE_BEHIND_END
                    && !endsWithDots()
                    && areSummarised(items, ended)
                    && share(items) <= HALF;
        }
        int count = items.heads().size();
        if (count >= FEWEST && items.clipped() >= count - 1 && items.dated() >= count - 1) {
            return true;
        }
        if (count >= FEWEST && items.clipped() == count) {
            return !endsWithDots() && areClippedAlike(items);
        }
        if (ended && count >= FEWEST_BEHIND_END) {
            return average(items) >= ON_AVERAGE_BEHIND_END && share(items) <= FOREIGN_BEHIND_END;
        }
        return count >= FEWEST && average(items) >= ON_AVERAGE && areForeign(items, ALL_FOREIGN) && areHeadlines(items);
    }

    /** Its author ends lines with dots: they say of those behind them nothing. */
    private boolean endsWithDots() {
        List<Slot> body = reading.current().body;
        for (int at = body.size() - 1; at >= Math.max(0, body.size() - LOOKED_BACK); at--) {
            if (Sentences.isCut(body.get(at).line.text())) {
                return true;
            }
        }
        return false;
    }

    /** A line that says whose the rights are, or where a report ends; or many empty lines, as where a site's boxes were. */
    private boolean isEnd(int at) {
        if (isBelowGap(at)) {
            return true;
        }
        int before = at - 1;
        while (before >= 0 && reading.slot(before).piece.kind() == Piece.Kind.BOILERPLATE) {
            if (reading.slot(before).line.text().startsWith(RIGHTS)) {
                return true;
            }
            before--;
        }
        return before >= 0 && reading.slot(before).piece.kind() == Piece.Kind.END;
    }

    private boolean isBelowGap(int at) {
        int block = reading.slot(at).piece.block();
        if (block == 0
                || reading.slot(at).piece.block() == reading.slot(at - 1).piece.block()) {
            return false;
        }
        List<Block> blocks = reading.page.blocks();
        String text = reading.page.article().text();
        int lines = 0;
        for (int i = blocks.get(block - 1).end(); i < blocks.get(block).start() && lines <= EMPTY_LINES; i++) {
            if (!Blank.is(text.charAt(i))) {
                return false; // markup
            }
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines > EMPTY_LINES;
    }

    /** As long as headlines are, but for the last one of a page that is cut off; none an item of a list. */
    private boolean areShaped(TailItems items) {
        for (int i = 0; i < items.heads().size(); i++) {
            int at = items.heads().get(i);
            boolean last = at + 1 == reading.size() && i > 0;
            Line line = reading.slot(at).line;
            if ((line.length() < FEWEST_WORDS && !last) || line.isBullet() || Outside.is(reading.slot(at))) {
                return false;
            }
        }
        return true;
    }

    /** Two titles, or one behind the story's end, and behind each but the last one of the page a text that is cut off. */
    private boolean areSummarised(TailItems items, boolean ended) {
        int pairs = items.summaries().size();
        int heads = items.heads().size();
        boolean more = items.led() > 0 || (heads == pairs + 1);
        if (heads > pairs + 1 || (pairs < 2 && !ended && !more)) {
            return false;
        }
        StoryPart current = reading.current();
        for (int i = 0; i < pairs; i++) {
            Line summary = reading.slot(items.summaries().get(i)).line;
            double said = current.subject(reading.pageStems).share(summary.stems(reading.pageStems));
            if (summary.length() < FEWEST_WORDS_OF_A_SUMMARY || said > SUMMARY_FOREIGN) {
                return false;
            }
        }
        return true;
    }

    /** A site cuts all texts at the same number of words. */
    private boolean areClippedAlike(TailItems items) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < items.heads().size(); i++) {
            int length = reading.slot(items.heads().get(i)).line.length();
            least = Math.min(least, length);
            most = Math.max(most, length);
        }
        return least >= FEWEST_CLIPPED && most - least <= SPREAD_OF_CLIPPED;
    }

    private double average(TailItems items) {
        double words = 0;
        for (int i = 0; i < items.heads().size(); i++) {
            words += reading.slot(items.heads().get(i)).line.length();
        }
        return words / items.heads().size();
    }

    /** Each says little of the story and of the one before, and all of them together no more than a share. */
    private boolean areForeign(TailItems items, double most) {
        WordSet subject = reading.current().subject(reading.pageStems);
        for (int i = 0; i < items.heads().size(); i++) {
            var before = new WordSet();
            before.addAll(i > 0 ? stems(items, i - 1) : new int[0]);
            if (subject.share(stems(items, i)) > FOREIGN || before.share(stems(items, i)) > FOREIGN) {
                return false;
            }
        }
        return share(items) <= most;
    }

    /** How much of the titles the story says, on average. */
    private double share(TailItems items) {
        WordSet subject = reading.current().subject(reading.pageStems);
        double said = 0;
        for (int i = 0; i < items.heads().size(); i++) {
            said += subject.share(stems(items, i));
        }
        return said / items.heads().size();
    }

    private int[] stems(TailItems items, int index) {
        return reading.slot(items.heads().get(index)).line.stems(reading.pageStems);
    }

    /**
     * A third of them name who speaks, ask, or have a dash or dots. Where all have a colon, as the lines of a programme and of winners have, half of them
     * need another sign.
     */
    private boolean areHeadlines(TailItems items) {
        int colons = 0;
        int others = 0;
        int count = 0;
        for (int i = 0; i < items.heads().size(); i++) {
            Line line = reading.slot(items.heads().get(i)).line;
            boolean whole = line.length() >= FEWEST_WORDS;
            boolean other = line.isQuestion()
                    || line.text().contains(" - ")
                    || line.text().contains("..");
            count += whole ? 1 : 0;
            colons += line.text().indexOf(':') > 0 ? 1 : 0;
            others += other ? 1 : 0;
        }
        return colons == count ? others * 2 >= count : (colons + others) * FEWEST >= count;
    }

    private void take(TailItems items, int at, int first) {
        StoryPart of = reading.primary();
        if (first > at) {
            reading.take(at, SpanKind.MARKER);
        }
        for (int next = first; next < items.next(); next++) {
            reading.slot(next).take(SpanKind.TEASER, of.index);
        }
        for (int i = 0; i < items.heads().size(); i++) {
            reading.teaser(reading.slot(items.heads().get(i)), of);
        }
    }
}
