package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.split.Piece.Form;
import java.util.List;

/** Tells «read more» without a colon that leads from an item to the whole of it; the title behind it heads the next item. */
final class LinkBehindItem {

    private final Reading reading;

    LinkBehindItem(Reading reading) {
        this.reading = reading;
    }

    /** True for such a marker. */
    boolean is(int marker, TitleRun run) {
        Piece piece = reading.slot(marker).piece;
        boolean after = piece.label() != null && piece.label().kind() == LabelKind.MARKER_AFTER;
        boolean bare = piece.form() == Form.ALONE && piece.to() > 0 && !isColon(piece);
        boolean item = run.texts().size() > 1
                && run.first().isTitle()
                && !reading.slot(run.texts().get(1)).isTitle();
        return after && bare && item && isBehindItem();
    }

    /** The open story ends with a title and a paragraph so far. */
    private boolean isBehindItem() {
        List<Slot> body = reading.current().body;
        int size = body.size();
        return !reading.current().isClosed()
                && size > 1
                && body.get(size - 2).isTitle()
                && !body.get(size - 1).isTitle();
    }

    private boolean isColon(Piece piece) {
        String text = reading.page.blocks().get(piece.block()).text();
        return text.substring(piece.from(), piece.to()).indexOf(':') >= 0;
    }
}
