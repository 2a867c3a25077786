package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.split.Piece.Form;
import java.util.List;

/** Decides what follows a marker: a whole story, titles, or the story that was open all along. */
final class MarkerWalk {

    private static final double SAYS_TITLE = 0.5;
    private static final double SAYS_HEADING = 0.45;
    private static final double SAYS_SUBHEAD = 0.4;
    private static final double SAYS_LITTLE = 0.3;
    private static final int LONGEST_SUBHEAD = 3;
    private static final int SUMMARY_WORDS = 40;

    private final Reading reading;
    private final HeadReader head;
    private final StoryOpener opener;
    private final TitleBefore before;
    private final BesideTitles beside;
    private final TitleCutter cutter;

    /** Index of the marker behind a title with its summary; the next one may follow. */
    private int summary = -1;

    MarkerWalk(Reading reading, HeadReader head, StoryOpener opener, TitleEnd ends, BesideTitles beside) {
        this.reading = reading;
        this.head = head;
        this.opener = opener;
        this.beside = beside;
        this.cutter = new TitleCutter(reading, head, ends);
        this.before = new TitleBefore(reading);
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
        if (isBeforeHeadline()) {
            int headline = run.headlineBehindList();
            if (headline >= 0) {
                return listBeforeHeadline(run, aboveName(run, headline));
            }
        }
        if (run.areSummaries() || (run.isSummaryWithLink() && (reading.current().isClosed() || summary == at))) {
            summary = run.next();
            return summaries(run, run.texts().size());
        }
        int dated = run.datedSummaries();
        if (dated > 0) {
            return summaries(run, dated);
        }
        if (isLinkBehindItem(at, run)) {
            return at + 1;
        }
        if (run.areLongTitles() && (!run.isOnMarkerLine() || reading.current().isClosed())) {
            return teasers(run, run.texts().size());
        }
        if (run.isTitlesInOne() && !run.isOnMarkerLine()) {
            reading.current().flags.add(TitleEnd.UNSURE);
            reading.teaser(run.first(), owner(run, 1));
            return run.texts().get(0) + 1;
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
        if (headed.titleInLead() >= SAYS_TITLE) {
            Verdict verdict = StoryJudge.judge(headed);
            if (verdict.isStory()) {
                opener.open(verdict, at - 1);
                return true;
            }
        }
        parent.addBody(title);
        return false;
    }

    private int withTitles(TitleRun run, int titles) {
        int title = headlineAmong(run, titles);
        Verdict verdict = StoryJudge.judge(run.candidate(title, titles));
        if (!verdict.isStory()) {
            opener.doubt(verdict);
            if (SummaryBehindTitle.is(verdict.candidate()) && SummaryBehindTitle.isAboutTitle(verdict.candidate())) {
                teasers(run, title + 1);
                return teasers(run, title + 2);
            }
            if (titles == 1 && isHeading(verdict.candidate())) {
                return run.marker() + 1;
            }
            int end = teasers(run, titles > 1 && isSubhead(run, titles - 1) ? titles - 1 : titles);
            return run.boxed() ? boxed(run, end) : end;
        }
        if (isSummary(verdict.candidate())) {
            teasers(run, title + 1);
            return teasers(run, title + 2);
        }
        return opener.open(verdict, teasers(run, title));
    }

    /** «read more» without a colon leads from an item to the whole of it; the title behind it heads the next item. */
    private boolean isLinkBehindItem(int marker, TitleRun run) {
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

    /** A title behind a marker without one: the text behind it is about it, or it goes on counting. */
    private boolean isHeading(Candidate candidate) {
        Line line = candidate.line(candidate.title());
        int number = Titles.numberOf(line.text());
        boolean counts = number > 1
                && reading.current().body.stream().anyMatch(slot -> Titles.numberOf(slot.line.text()) == number - 1);
        return counts || isNamed(line) || (!candidate.isOnMarkerLine() && !line.isLink() && isAbove(candidate));
    }

    /** The text behind it is about it, or it is too short for a title that leads elsewhere. */
    private boolean isAbove(Candidate candidate) {
        boolean open = !candidate.body().isEmpty() && !reading.current().isClosed();
        boolean brief = candidate.line(candidate.title()).length() <= LONGEST_SUBHEAD;
        return (open && (brief || candidate.opensWithTitle())) || candidate.titleInLead() >= SAYS_HEADING;
    }

    /** «name: title», as other headings of the open story. */
    private boolean isNamed(Line line) {
        boolean named = line.isNamed();
        return named
                && reading.current().body.stream()
                                .filter(slot -> slot.isTitle() && slot.line.isNamed())
                                .count()
                        > 1;
    }

    /** False for numbers alone, and for sections between bars. */
    private static boolean isNamedTitle(Line line) {
        return line.hasLetters() && !HeadReader.isBreadcrumb(line.text());
    }

    /** What else stands in a box of titles is about them. */
    private int boxed(TitleRun run, int from) {
        StoryPart of = reading.current();
        for (int at = from; at < run.next(); at++) {
            Slot slot = reading.slot(at);
            if (slot.isTitle() && slot.line.isLink()) {
                reading.teaser(slot, of);
            } else {
                slot.take(SpanKind.TEASER, of.index);
            }
        }
        return run.next();
    }

    /** The last of some titles is a sub-heading of the page's own story when what stands behind it speaks of it, or when it is too short for a title. */
    private static boolean isSubhead(TitleRun run, int title) {
        Candidate candidate = run.candidate(title);
        Line line = candidate.line(candidate.title());
        if (candidate.body().isEmpty()
                || line.isBullet()
                || line.isLink()
                || line.text().contains(" - ")) {
            return false;
        }
        boolean shorter = line.length() * 2 <= run.first().line.length();
        return (line.length() <= LONGEST_SUBHEAD && shorter)
                || line.isQuestion()
                || candidate.opensWithTitle()
                || candidate.titleInBody() >= SAYS_SUBHEAD;
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

    /** One short paragraph about a title, and then the page is back at its own subject. */
    private static boolean isSummary(Candidate candidate) {
        boolean single =
                StoryOpener.returnPoint(candidate) == 1 && candidate.body().size() > 1;
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
        boolean longTitles = run.areLongTitles();
        boolean counted = run.isCounted();
        boolean amongTitles = BesideTitles.hasTitles(run.slots(count));
        for (int at = run.marker() + 1; at < end; at++) {
            Slot slot = reading.slot(at);
            if (slot.kind() == SpanKind.TEASER) {
                continue;
            }
            boolean title = slot.piece.isText()
                    && (slot.isTitle() || longTitles)
                    && isNamedTitle(slot.line)
                    && !beside.is(slot, amongTitles);
            if (title) {
                reading.teaser(slot, of, counted ? Titles.behindNumber(slot.line.text()) : 0);
            } else {
                slot.take(SpanKind.TEASER, of.index);
            }
        }
        return datesBehind(end, of);
    }

    /** The date or author of the last title. */
    private int datesBehind(int from, StoryPart of) {
        int at = from;
        while (at < reading.size() && isTitleLine(reading.slot(at).piece.kind()) && !isChronicle(of)) {
            reading.slot(at).take(SpanKind.TEASER, of.index);
            at++;
        }
        return at;
    }

    /** Dates head the entries of a chronicle. */
    private static boolean isChronicle(StoryPart story) {
        return story.body.stream()
                        .filter(slot -> slot.piece.kind() == Piece.Kind.DATE)
                        .count()
                > 1;
    }

    private static boolean isTitleLine(Piece.Kind kind) {
        return kind == Piece.Kind.DATE || kind == Piece.Kind.BYLINE;
    }

    /** Titles with a summary each: only the titles are teasers. */
    private int summaries(TitleRun run, int count) {
        StoryPart of = owner(run, count);
        for (int i = 0; i < count; i++) {
            int at = run.texts().get(i);
            if (i % 2 == 0) {
                reading.teaser(reading.slot(at), of);
            } else {
                reading.slot(at).take(SpanKind.TEASER, of.index);
            }
        }
        return teasers(run, count);
    }

    /** A list at the end of the page is the page's own. */
    private StoryPart owner(TitleRun run, int count) {
        if (Outside.is(reading.slot(run.marker()))) {
            return reading.primary();
        }
        boolean last = count == run.texts().size();
        return last && count > 1 && run.next() == reading.size() ? reading.primary() : reading.current();
    }

    private boolean isBeforeHeadline() {
        StoryPart current = reading.current();
        boolean none = current.headline == null && !current.hasBody() && current.index == 0;
        return none && reading.page.article().headline() == null;
    }

    /** The headline above the author's name. */
    private int aboveName(TitleRun run, int headline) {
        boolean name = headline > 1 && beside.isName(reading.slot(run.texts().get(headline)));
        return name && reading.slot(run.texts().get(headline - 1)).isTitle() ? headline - 1 : headline;
    }

    private int listBeforeHeadline(TitleRun run, int list) {
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
        Verdict verdict = StoryJudge.judge(run.headless());
        if (verdict.isStory()) {
            return opener.open(verdict, at + 1);
        }
        opener.doubt(verdict);
        return at + 1;
    }
}
