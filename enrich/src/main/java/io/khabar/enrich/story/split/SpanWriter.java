package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.parse.Blank;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what each stretch of the raw text was taken for. */
final class SpanWriter {

    private final Article article;
    private final List<Block> blocks;
    private final List<Span> spans;
    private int written;
    private int story;
    private int openBlock = -1;
    private @Nullable RawOffsets offsets;

    private SpanWriter(Reading reading) {
        this.article = reading.page.article();
        this.blocks = reading.page.blocks();
        this.spans = new ArrayList<>(reading.size() * 2 + 2);
    }

    static List<Span> write(Reading reading) {
        var writer = new SpanWriter(reading);
        for (int at = 0; at < reading.size(); at++) {
            writer.write(reading.slot(at));
        }
        writer.gap(writer.article.text().length());
        return writer.spans;
    }

    private void write(Slot slot) {
        Piece piece = slot.piece;
        Block block = blocks.get(piece.block());
        if (!article.html()) {
            add(block.start() + piece.from(), block.start() + piece.to(), slot);
            return;
        }
        RawOffsets raw = offsets(piece.block(), block);
        int from = piece.from();
        while (from < piece.to()) {
            int to = from + 1;
            while (to < piece.to() && raw.start(to) <= raw.end(to - 1)) {
                to++;
            }
            add(raw.start(from), raw.end(to - 1), slot);
            from = to;
        }
    }

    private RawOffsets offsets(int index, Block block) {
        RawOffsets known = offsets;
        if (known == null || openBlock != index) {
            known = RawOffsets.of(article.text(), block);
            offsets = known;
            openBlock = index;
        }
        return known;
    }

    private void add(int start, int until, Slot slot) {
        int from = Math.max(wholePair(start), written);
        int end = wholePair(until);
        if (end <= from) {
            return;
        }
        gap(from);
        story = slot.story();
        append(from, end, slot.kind());
    }

    /** The offset itself, or the one after a pair of surrogates that it would cut. */
    private int wholePair(int offset) {
        String text = article.text();
        boolean low = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        boolean cuts = low && Character.isHighSurrogate(text.charAt(offset - 1));
        return cuts ? offset + 1 : offset;
    }

    /** What no piece covers: blanks, and in markup the tags. */
    private void gap(int to) {
        while (written < to) {
            int blanks = Blank.skip(article.text(), written, to);
            if (blanks > written) {
                append(written, blanks, SpanKind.SPACE);
            }
            if (blanks < to) {
                append(blanks, tagsEnd(blanks, to), article.html() ? SpanKind.MARKUP : SpanKind.BOILERPLATE);
            }
        }
    }

    private int tagsEnd(int from, int to) {
        return Blank.skipBack(article.text(), from, to);
    }

    private void append(int start, int end, SpanKind kind) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        boolean same = last != null && last.kind() == kind && last.story() == story && last.end() == start;
        if (last != null && same && (kind == SpanKind.MARKUP || kind == SpanKind.SPACE || article.html())) {
            spans.set(spans.size() - 1, new Span(last.start(), end, kind, story));
        } else {
            spans.add(new Span(start, end, kind, story));
        }
        written = end;
    }
}
