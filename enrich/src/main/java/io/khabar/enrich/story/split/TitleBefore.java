package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.split.Piece.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises a marker that stands behind its title: «title», «its summary», «read more». */
final class TitleBefore {

    private static final int LONGEST_SUMMARY = 45;
    private static final double OWN_SHARE = 0.34;

    private final Reading reading;
    private final Map<Label, Boolean> lastBare = new HashMap<>();

    TitleBefore(Reading reading) {
        this.reading = reading;
    }

    /** The story whose title stands before the marker and whose text stands behind it; null when none can. */
    @Nullable
    Candidate story(int marker, TitleRun run) {
        List<Slot> body = reading.current().body;
        boolean may = reading.slot(marker).piece.form() == Form.ALONE
                && body.size() > 1
                && !run.texts().isEmpty()
                && !run.first().isTitle()
                && isTitle(marker, body.get(body.size() - 1))
                && !isItem(body);
        return may ? run.behind(marker - 1) : null;
    }

    /** Takes the title before the marker for a teaser and says whether there was one. */
    boolean read(int marker, TitleRun run) {
        List<Slot> body = reading.current().body;
        if (reading.slot(marker).piece.form() != Form.ALONE || body.size() < 2 || !isBehind(marker, run)) {
            return false;
        }
        Slot last = body.get(body.size() - 1);
        if (isTitle(marker, last) && !isItem(body)) {
            take(last);
            return true;
        }
        Slot title = body.get(body.size() - 2);
        if (body.size() > 2 && isAfter(marker) && isSummary(title, last)) {
            take(last);
            take(title);
            return true;
        }
        return false;
    }

    /** The last of several short lines is an item of a list. */
    private static boolean isItem(List<Slot> body) {
        int size = body.size();
        return size > 2 && body.get(size - 2).isTitle() && body.get(size - 3).isTitle();
    }

    private boolean isTitle(int marker, Slot slot) {
        return reading.slot(marker - 1) == slot && slot.isTitle() && !slot.line.isBullet() && slot.line.length() > 2;
    }

    private boolean isSummary(Slot title, Slot summary) {
        var words = new WordSet();
        words.addAll(summary.line.stems(reading.pageStems));
        return title.isTitle()
                && summary.line.length() <= LONGEST_SUMMARY
                && words.share(title.line.stems(reading.pageStems)) >= OWN_SHARE;
    }

    private boolean isAfter(int marker) {
        Label label = reading.slot(marker).piece.label();
        return label != null && label.kind() == LabelKind.MARKER_AFTER;
    }

    /** No title follows this marker; or, for one that comes again and again, none follows its last. */
    private boolean isBehind(int marker, TitleRun run) {
        if (run.texts().isEmpty() || !run.first().isTitle()) {
            return true;
        }
        return isAfter(marker) && isLastBare(reading.slot(marker).piece.label());
    }

    /** True when no title follows the last marker with this label, which is not this one. */
    private boolean isLastBare(@Nullable Label label) {
        if (label == null) {
            return false;
        }
        return lastBare.computeIfAbsent(label, known -> {
            int last = -1;
            for (int at = 0; at < reading.size(); at++) {
                last = known.equals(reading.slot(at).piece.label()) ? at : last;
            }
            return TitleRun.after(reading, last).texts().isEmpty();
        });
    }

    private void take(Slot slot) {
        StoryPart story = reading.current();
        story.body.remove(story.body.size() - 1);
        slot.take(SpanKind.TEASER, story.index);
        if (slot.isTitle()) {
            reading.teaser(slot, story);
        }
    }
}
