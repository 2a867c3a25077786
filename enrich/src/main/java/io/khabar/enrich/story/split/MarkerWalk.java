package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.split.Piece.Form;

/** Decides what follows a marker: a whole story, titles, or the story that was open all along. */
final class MarkerWalk {

    private static final double SAYS_TITLE = 0.5;
    private static final double SAYS_SOME = 0.35;
    private static final double SAYS_LITTLE = 0.3;
    private static final int SUMMARY_WORDS = 40;

    /** So sure only where more than title and lead speaks for a story. */
    private static final double CERTAIN = 0.985;

    private final Reading reading;
    private final HeadReader head;
    private final StoryOpener opener;
    private final TitleBefore before;
    private final TitleCutter cutter;
    private final Teasers teasers;
    private final ListBeforeHeadline list;
    private final LinkBehindItem link;
    private final Subheads subheads;

    /** Index of the marker behind a title with its summary; the next one may follow. */
    private int summary = -1;

    MarkerWalk(Reading reading, HeadReader head, StoryOpener opener, TitleEnd ends, BesideTitles beside) {
        this.reading = reading;
        this.head = head;
        this.opener = opener;
        this.cutter = new TitleCutter(reading, head, ends);
        this.before = new TitleBefore(reading);
        this.teasers = new Teasers(reading, beside);
        this.list = new ListBeforeHeadline(reading, head, beside, teasers);
        this.link = new LinkBehindItem(reading);
        this.subheads = new Subheads(reading);
    }

    /** Reads a marker and the titles after it; the index of the slot to go on with. */
    int read(int at) {
        reading.take(at, SpanKind.MARKER);
        boolean guessed = cutter.cut(at);
        int next = decide(at);
        if (guessed) {
            reading.current().flags.add(TitleEnd.UNSURE);
        }
        return next;
    }

    private int decide(int at) {
        TitleRun run = TitleRun.after(reading, at);
        if (opensBefore(at, run)) {
            return head.rest(reading, at + 1);
        }
        if (before.read(at, run) || run.texts().isEmpty()) {
            return at + 1;
        }
        int listed = list.length(run);
        if (listed >= 0) {
            return list.read(run, listed);
        }
        int summarised = summarised(at, run);
        if (summarised > 0) {
            return teasers.takeSummaries(run, summarised);
        }
        if (link.is(at, run)) {
            return at + 1;
        }
        if (LongTitles.are(run) && (!run.isOnMarkerLine() || reading.current().isClosed())) {
            return teasers.take(run, run.texts().size());
        }
        if (LongTitles.areOnOneLine(run) && !run.isOnMarkerLine()) {
            return teasers.takeLine(run);
        }
        int titles = run.titles();
        return titles == 0 ? withoutTitle(at, run) : withTitles(run, titles);
    }

    /** Opens the story whose title stands before the marker, if the text behind the marker repeats it. */
    private boolean opensBefore(int at, TitleRun run) {
        Candidate headed = before.story(at, run);
        if (headed == null) {
            return false;
        }
        StoryPart parent = reading.current();
        Slot title = parent.dropLast();
        if (headed.titleInLead() >= SAYS_SOME) {
            Verdict verdict = StoryJudge.judge(headed);
            if (verdict.isStory()) {
                opener.open(verdict, at - 1);
                return true;
            }
        }
        parent.addBody(title);
        return false;
    }

    /** How many texts are titles and their summaries in turn; 0 when they are something else. */
    private int summarised(int at, TitleRun run) {
        boolean goesOn = reading.current().isClosed() || summary == at;
        if (TitlesWithSummaries.are(run)
                || TitlesWithSummaries.isOneCut(run)
                || (TitlesWithSummaries.isOneWithLink(run) && goesOn)) {
            summary = run.next();
            return run.texts().size();
        }
        return TitlesWithSummaries.dated(run);
    }

    private int withTitles(TitleRun run, int titles) {
        int title = headlineAmong(run, titles);
        Verdict verdict = StoryJudge.judge(run.candidate(title, titles));
        if (!verdict.isStory()) {
            opener.doubt(verdict);
            return withoutStory(run, titles, title, verdict.candidate());
        }
        if (verdict.chance() < CERTAIN && isSummary(verdict.candidate())) {
            return withSummary(run, title);
        }
        return opener.open(verdict, teasers.take(run, title));
    }

    /** The titles lead elsewhere, or the only one goes on with the story. */
    private int withoutStory(TitleRun run, int titles, int title, Candidate candidate) {
        if (SummaryBehindTitle.is(candidate) && SummaryBehindTitle.isAboutTitle(candidate)) {
            return withSummary(run, title);
        }
        if (titles == 1 && subheads.isHeading(candidate)) {
            return run.marker() + 1;
        }
        int end = teasers.take(run, titles - Subheads.ofSection(run, titles));
        return run.boxed() ? teasers.takeBox(run, end) : end;
    }

    private int withSummary(TitleRun run, int title) {
        teasers.take(run, title + 1);
        return teasers.take(run, title + 2);
    }

    /**
     * The first title when the lines behind repeat it; the last one of a list otherwise, but for short lines behind it that the text
     * does not speak of: «3 comments», «reading time».
     */
    private static int headlineAmong(TitleRun run, int titles) {
        if (titles == 1 || run.candidate(0, titles).titleInLead() >= SAYS_TITLE) {
            return 0;
        }
        int title = titles - 1;
        while (title > 0
                && run.isLineUnderTitle(title)
                && run.candidate(title, titles).titleInLead() < SAYS_LITTLE) {
            title--;
        }
        return title;
    }

    /** One sentence about a title, and then the page is back at its own subject. */
    private static boolean isSummary(Candidate candidate) {
        boolean single = BackToMain.isBehindFirst(candidate);
        boolean closed = candidate.reading().current().isClosed() || candidate.hasBehindTitle(Piece.Kind.BYLINE);
        Line lead = candidate.line(candidate.body().get(0));
        return single && !closed && !lead.hasTwoSentences() && lead.length() <= SUMMARY_WORDS;
    }

    private int withoutTitle(int at, TitleRun run) {
        if (reading.slot(at).piece.form() == Form.GLUED) {
            reading.take(at, SpanKind.BOILERPLATE);
            return at + 1;
        }
        Verdict verdict = StoryJudge.judge(hasLongTitle(run) ? run.candidate(0) : run.headless());
        if (verdict.isStory()) {
            return opener.open(verdict, at + 1);
        }
        opener.doubt(verdict);
        return at + 1;
    }

    /** A line that is longer than headlines are, alone behind the marker of a story that has ended; the paragraph below it repeats it. */
    private boolean hasLongTitle(TitleRun run) {
        return reading.current().isClosed()
                && !run.isOnMarkerLine()
                && LongTitles.isAboveText(run)
                && run.candidate(0).titleInLead() >= SAYS_LITTLE;
    }
}
