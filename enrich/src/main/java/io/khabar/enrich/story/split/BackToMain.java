package io.khabar.enrich.story.split;

/** Tells of one paragraph behind a title whether the page is back at the story that was open before. */
final class BackToMain {

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

    private BackToMain() {}

    /** True when the page is back right behind the first paragraph: a title with a summary. */
    static boolean isBehindFirst(Candidate candidate) {
        if (!mayGoBack(candidate) || candidate.body().size() < 2) {
            return false;
        }
        var own = new WordSet();
        own.addAll(candidate.titleStems());
        own.addAll(candidate.bodyStems(0));
        return isSaid(candidate, 1, own) || is(candidate, 1, own);
    }

    /** True where a marker or a number leads to a title, and the story before has not ended. */
    static boolean mayGoBack(Candidate candidate) {
        boolean led = candidate.marker() != null || Counting.isNextStory(candidate.reading(), candidate.title());
        return led && !candidate.reading().current().isClosed() && !candidate.boxed() && !isBeforeHeading(candidate);
    }

    /** True when a paragraph is about the main story, and the next one not about the candidate. */
    static boolean is(Candidate candidate, int at, WordSet own) {
        return isMain(candidate, at, own) && !isOwn(candidate, at + 1, own);
    }

    /** True for a heading of markup behind which another one comes: what stands between the two is its text. */
    private static boolean isBeforeHeading(Candidate candidate) {
        if (!Headings.is(candidate.reading(), candidate.title())) {
            return false;
        }
        for (int i = 1; i < candidate.body().size(); i++) {
            if (Headings.is(candidate.reading(), candidate.body().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The story that a paragraph goes back to: of the open one and those that it stands in the one that it speaks of most. */
    static StoryPart story(Candidate candidate, int at) {
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
    static boolean isSaid(Candidate candidate, int at, WordSet own) {
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
