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
    private static final int FEWEST_STEMS_OF_A_TITLE = 3;
    private static final double NAMES_MAIN = 0.6;
    private static final double NAMES_OWN = 0.1;
    private static final int FEWEST_OF_HEADLINE = 3;
    private static final int FEWEST_BEHIND_ITEM = 2;
    private static final double NOTHING = 0.05;

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
        int above = above(candidate.title(), parent);
        dropKicker(above, candidate, parent);
        int back = returnPoint(candidate);
        boolean returns = back < candidate.body().size();
        StoryPart goesOn = returns ? backTo(candidate, back) : parent;
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
        before = returns || candidate.boxed() ? goesOn : null;
        returnAt = returns ? candidate.body().get(back) : candidate.boxed() ? candidate.next() : -1;
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

    /** How many paragraphs of a candidate are its own: those before the page returns to the main story's subject. */
    static int returnPoint(Candidate candidate) {
        int size = candidate.body().size();
        boolean led = candidate.marker() != null || Counting.isNextStory(candidate.reading(), candidate.title());
        if (candidate.reading().current().isClosed() || !led || candidate.boxed()) {
            return size;
        }
        var own = new WordSet();
        own.addAll(candidate.titleStems());
        for (int i = 0; i < size; i++) {
            if (i > 0 && (isBack(candidate, i, own) || (isMain(candidate, i, own) && !isOwn(candidate, i + 1, own)))) {
                return i;
            }
            own.addAll(candidate.bodyStems(i));
        }
        return size;
    }

    /** The story that a paragraph goes back to: of the open one and those that it stands in the one that it speaks of most. */
    private static StoryPart backTo(Candidate candidate, int at) {
        StoryPart story = candidate.reading().current();
        StoryPart best = story;
        while (story.parent != null) {
            story = story.parent;
            best = share(candidate, at, story) > share(candidate, at, best) ? story : best;
        }
        return best;
    }

    private static double share(Candidate candidate, int at, StoryPart story) {
        return story.subject(candidate.reading().pageStems).share(candidate.bodyStems(at));
    }

    /** How much a paragraph says of the open story, or of one that it stands in. */
    private static double shareOfOpen(Candidate candidate, int at) {
        StoryPart story = candidate.reading().current();
        double most = share(candidate, at, story);
        while (story.parent != null) {
            story = story.parent;
            most = Math.max(most, share(candidate, at, story));
        }
        return most;
    }

    /** True for a paragraph that says that the page goes back, and for a sub-heading that names the main story's subject and not the candidate's. */
    private static boolean isBack(Candidate candidate, int at, WordSet own) {
        Line line = candidate.line(candidate.body().get(at));
        boolean title = line.isTitle() && !line.isBullet();
        boolean said = candidate.reading().continuation.goesBack(line);
        if (!said && !title) {
            return false;
        }
        int[] stems = candidate.bodyStems(at);
        double main = shareOfOpen(candidate, at);
        double owned = own.share(stems);
        return said
                ? main > owned || (title && owned == 0)
                : stems.length >= FEWEST_STEMS_OF_A_TITLE && main >= NAMES_MAIN && owned <= NAMES_OWN;
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
        double main = shareOfOpen(candidate, from);
        boolean signed = candidate.hasBehindTitle(Piece.Kind.BYLINE);
        double enough = from == 1 && !signed ? BEHIND_A_SUMMARY : OTHER_SUBJECT;
        boolean said = main >= enough && main > own.share(stems) + MARGIN;
        return stems.length >= FEWEST_STEMS && (said || saysHeadline(candidate, stems, own));
    }

    /**
     * True when a paragraph says half of what only the headline of the open story, or of one that it stands in, has said, and little of
     * the candidate. Behind an item of a list with numbers two such words are enough where it says nothing of the item.
     */
    private static boolean saysHeadline(Candidate candidate, int[] stems, WordSet own) {
        boolean counted = Counting.isNextStory(candidate.reading(), candidate.title());
        int fewest = counted ? FEWEST_BEHIND_ITEM : FEWEST_OF_HEADLINE;
        if (own.share(stems) > (counted ? NOTHING : MARGIN)) {
            return false;
        }
        var said = new WordSet();
        said.addAll(stems);
        StoryPart story = candidate.reading().current();
        while (story != null) {
            int all = 0;
            int again = 0;
            for (int stem : story.headlineStems(candidate.reading().pageStems)) {
                all += own.contains(stem) ? 0 : 1;
                again += !own.contains(stem) && said.contains(stem) ? 1 : 0;
            }
            if (again >= fewest && (counted || again * 2 >= all)) {
                return true;
            }
            story = story.parent;
        }
        return false;
    }
}
