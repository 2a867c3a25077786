package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import org.jspecify.annotations.Nullable;

/** Opens another story where the clues say so, and goes back to the story before where the page does. */
final class StoryOpener {

    private final Reading reading;
    private final HeadReader head;
    private final ReturnPoint returns;
    private @Nullable StoryPart before;
    private int returnAt = -1;

    StoryOpener(Reading reading, HeadReader head) {
        this.reading = reading;
        this.head = head;
        this.returns = new ReturnPoint();
    }

    /**
     * Begins the story of a verdict.
     *
     * @param from index of the first slot that belongs to nothing yet
     * @return index of the slot at which its body begins
     */
    int open(Verdict verdict, int from) {
        Candidate candidate = verdict.candidate();
        StoryPart parent = reading.current();
        parent.lessSure(verdict.sureness());
        int above = above(candidate.title(), parent);
        dropKicker(above, candidate, parent);
        int back = returns.of(candidate);
        boolean goesBack = back < candidate.body().size();
        StoryPart goesOn = goesBack ? BackToMain.story(candidate, back) : parent;
        boolean opened = candidate.marker() != null || Headings.isLikeOpened(reading, candidate.title());
        boolean counted = opened && parent.opened && Counting.isNextStory(reading, candidate.title());
        parent.counted |= counted;
        boolean inRow =
                candidate.marker() == null && candidate.title() >= 0 && StoriesInRow.isNext(reading, candidate.title());
        boolean placed = LikeHeads.isPlaced(candidate);
        StoryPart story = reading.open();
        story.placedAlike = placed;
        story.counted = counted;
        story.parent = parent.isClosed() ? null : parent;
        story.sureness = verdict.sureness();
        story.opened = opened || inRow;
        story.inRow = inRow;
        story.ruled = RuledBox.isAbove(candidate);
        story.grouped = GroupedHeads.is(candidate);
        story.heading = Headings.is(reading, candidate.title());
        story.restsOn(verdict.evidence());
        before = goesBack || candidate.boxed() ? goesOn : null;
        returnAt = goesBack ? candidate.body().get(back) : candidate.boxed() ? candidate.next() : -1;
        takeAbove(above, candidate.title());
        reading.pass(from, candidate.title() < 0 ? candidate.body().get(0) : above);
        if (candidate.title() < 0) {
            story.flags.add("no-headline");
            return candidate.body().get(0);
        }
        reading.headline(candidate.title());
        return head.rest(reading, candidate.title() + 1);
    }

    /** A section's name right above a title without a marker belongs to the title. */
    private void dropKicker(int head, Candidate candidate, StoryPart parent) {
        int above = head - 1;
        if (candidate.marker() == null
                && above >= 0
                && AboveHeadline.isKicker(reading.slot(above))
                && parent.body.size() > 1
                && parent.body.get(parent.body.size() - 1) == reading.slot(above)) {
            parent.body.remove(parent.body.size() - 1);
            reading.slot(above).take(SpanKind.BOILERPLATE, reading.stories.size());
        }
    }

    /** Index of the first date or byline above a title where the page puts them there; the title's own otherwise. */
    private int above(int title, StoryPart parent) {
        int at = title;
        while (reading.isHeadedAbove(title) && at > 0 && reading.isHeadLine(at - 1)) {
            at--;
            parent.body.remove(reading.slot(at));
        }
        return at;
    }

    private void takeAbove(int from, int title) {
        for (int at = from; at < title; at++) {
            head.above(reading, at);
        }
    }

    /** Keeps the text in the open story and records the doubt. */
    void doubt(Verdict verdict) {
        StoryPart story = reading.current();
        story.lessSure(verdict.sureness());
        if (verdict.isDoubtful()) {
            story.flags.add("unsure-split");
            story.restsOn(verdict.evidence());
        }
    }

    /** Goes back to the story before when its place has come. */
    void resume(int at) {
        if (before != null && at >= returnAt) {
            reading.resume(before);
            before = null;
        }
    }
}
