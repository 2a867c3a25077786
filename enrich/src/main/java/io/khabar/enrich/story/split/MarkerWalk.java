package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.split.Piece.Form;

/** Decides what follows a marker: a whole story, titles, or the story that was open all along. */
final class MarkerWalk {

    private static final double SAYS_TITLE = 0.5;
    private static final int SUMMARY_WORDS = 40;

    private final Reading reading;
    private final HeadReader head;
    private final StoryOpener opener;
    private final TitleBefore before;

    MarkerWalk(Reading reading, HeadReader head, StoryOpener opener) {
        this.reading = reading;
        this.head = head;
        this.opener = opener;
        this.before = new TitleBefore(reading);
    }

    /** Reads a marker and the titles after it; the index of the slot to go on with. */
    int read(int at) {
        reading.take(at, SpanKind.MARKER);
        TitleRun run = TitleRun.after(reading, at);
        if (before.read(at, run) || run.texts().isEmpty()) {
            return at + 1;
        }
        int titles = run.titles();
        if (titles == 0) {
            return withoutTitle(at, run);
        }
        if (isBeforeHeadline(run, titles)) {
            return listBeforeHeadline(run, titles);
        }
        if (run.areSummaries()) {
            return summaries(run);
        }
        return withTitles(run, titles);
    }

    private int withTitles(TitleRun run, int titles) {
        int title = headlineAmong(run, titles);
        Verdict verdict = StoryJudge.judge(run.candidate(title));
        if (!verdict.isStory()) {
            opener.doubt(verdict);
            return teasers(run, titles);
        }
        if (isSummary(verdict.candidate())) {
            teasers(run, title + 1);
            return teasers(run, title + 2);
        }
        return opener.open(verdict, teasers(run, title));
    }

    /** The first title when the lines behind repeat it; the last one of a list otherwise. */
    private static int headlineAmong(TitleRun run, int titles) {
        boolean first = titles == 1 || run.candidate(0).titleInLead() >= SAYS_TITLE;
        return first ? 0 : titles - 1;
    }

    /** One short paragraph about a title, and then the page is back at its own subject. */
    private static boolean isSummary(Candidate candidate) {
        boolean single = StoryOpener.returnPoint(candidate) == 1;
        boolean closed = candidate.reading().current().isClosed();
        return single && !closed && candidate.line(candidate.body().get(0)).length() <= SUMMARY_WORDS;
    }

    /** Takes the first texts of a run and the dates and authors between them for teasers; the index behind them. */
    private int teasers(TitleRun run, int count) {
        if (count == 0) {
            return run.marker() + 1;
        }
        StoryPart of = owner(run, count);
        int end = run.texts().get(count - 1) + 1;
        for (int at = run.marker() + 1; at < end; at++) {
            Slot slot = reading.slot(at);
            if (slot.kind() == SpanKind.TEASER) {
                continue;
            }
            if (slot.piece.isText() && slot.isTitle()) {
                reading.teaser(reading.slot(at), of);
            } else {
                slot.take(SpanKind.TEASER, of.index);
            }
        }
        return datesBehind(end, of);
    }

    /** The date or author of the last title. */
    private int datesBehind(int from, StoryPart of) {
        int at = from;
        while (at < reading.size() && isTitleLine(reading.slot(at).piece.kind())) {
            reading.slot(at).take(SpanKind.TEASER, of.index);
            at++;
        }
        return at;
    }

    private static boolean isTitleLine(Piece.Kind kind) {
        return kind == Piece.Kind.DATE || kind == Piece.Kind.BYLINE;
    }

    /** Titles with a summary each: only the titles are teasers. */
    private int summaries(TitleRun run) {
        StoryPart of = owner(run, run.texts().size());
        for (int i = 0; i < run.texts().size(); i++) {
            int at = run.texts().get(i);
            if (i % 2 == 0) {
                reading.teaser(reading.slot(at), of);
            } else {
                reading.slot(at).take(SpanKind.TEASER, of.index);
            }
        }
        return teasers(run, run.texts().size());
    }

    /** A list at the end of the page is the page's own. */
    private StoryPart owner(TitleRun run, int count) {
        boolean last = count == run.texts().size();
        return last && count > 1 && run.next() == reading.size() ? reading.primary() : reading.current();
    }

    private boolean isBeforeHeadline(TitleRun run, int titles) {
        StoryPart current = reading.current();
        boolean none = current.headline == null && !current.hasBody() && current.index == 0;
        return none && titles < run.texts().size() && reading.page.article().headline() == null;
    }

    private int listBeforeHeadline(TitleRun run, int titles) {
        boolean behind = reading.slot(run.texts().get(titles)).isTitle();
        int list = behind ? titles : titles - 1;
        int from = teasers(run, list);
        int headline = run.texts().get(list);
        reading.pass(from, headline);
        reading.headline(headline);
        return head.rest(reading, headline + 1);
    }

    private int withoutTitle(int at, TitleRun run) {
        if (reading.slot(at).piece.form() == Form.GLUED) {
            reading.take(at, SpanKind.BOILERPLATE);
            return at + 1;
        }
        int end = RepeatedTitle.end(run.first().line, reading.stems);
        if (end > 0 && run.first().line.text().equals(run.first().piece.value())) {
            reading.cut(run.texts().get(0), end);
            return read(at);
        }
        Verdict verdict = StoryJudge.judge(run.headless());
        if (verdict.isStory()) {
            return opener.open(verdict, at + 1);
        }
        opener.doubt(verdict);
        return at + 1;
    }
}
