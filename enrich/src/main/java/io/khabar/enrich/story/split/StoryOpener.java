package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import org.jspecify.annotations.Nullable;

/** Opens another story where the clues say so, and goes back to the story before where the page does. */
final class StoryOpener {

    private static final double OTHER_SUBJECT = 0.25;

    /** A page is back at its own subject sooner when a title had one paragraph only. */
    private static final double BEHIND_A_SUMMARY = 0.2;

    private static final double MARGIN = 0.15;
    private static final int FEWEST_STEMS = 7;

    private final Reading reading;
    private final HeadReader head;
    private @Nullable StoryPart before;
    private int returnAt = -1;

    StoryOpener(Reading reading, HeadReader head) {
        this.reading = reading;
        this.head = head;
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
        int above = candidate.marker() == null ? above(candidate.title(), parent) : candidate.title();
        dropKicker(above, candidate, parent);
        int back = returnPoint(candidate);
        boolean opened = candidate.marker() != null || reading.isHeadingLikeOpened(candidate.title());
        StoryPart story = reading.open();
        story.parent = parent.isClosed() ? null : parent;
        story.sureness = verdict.sureness();
        story.opened = opened;
        story.heading = reading.isHeading(candidate.title());
        story.restsOn(verdict.evidence());
        boolean returns = back < candidate.body().size();
        before = returns || candidate.boxed() ? parent : null;
        returnAt = returns ? candidate.body().get(back) : candidate.boxed() ? candidate.next() : -1;
        takeAbove(above, candidate.title());
        reading.pass(from, candidate.title() < 0 ? candidate.body().get(0) : candidate.title());
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

    /** How many paragraphs of a candidate are its own: those before the page returns to the main story's subject. */
    static int returnPoint(Candidate candidate) {
        int size = candidate.body().size();
        if (candidate.reading().current().isClosed() || candidate.marker() == null || candidate.boxed()) {
            return size;
        }
        var own = new WordSet();
        own.addAll(candidate.titleStems());
        for (int i = 0; i < size; i++) {
            if (i > 0 && isMain(candidate, i, own) && !isOwn(candidate, i + 1, own)) {
                return i;
            }
            own.addAll(candidate.bodyStems(i));
        }
        return size;
    }

    /** True when a paragraph says more of the candidate than of the main story, which the one before it has only named. */
    private static boolean isOwn(Candidate candidate, int at, WordSet own) {
        if (at >= candidate.body().size()) {
            return false;
        }
        int[] stems = candidate.bodyStems(at);
        return own.share(stems) > candidate.mainSubject().share(stems);
    }

    /** True when a paragraph is about the main story, and not about the candidate. */
    private static boolean isMain(Candidate candidate, int from, WordSet own) {
        int[] stems = candidate.bodyStems(from);
        double main = candidate.mainSubject().share(stems);
        double enough = from == 1 ? BEHIND_A_SUMMARY : OTHER_SUBJECT;
        return stems.length >= FEWEST_STEMS && main >= enough && main > own.share(stems) + MARGIN;
    }
}
