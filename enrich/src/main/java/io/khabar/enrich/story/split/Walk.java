package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.SpanKind;

/** Goes through the pieces of a page once and gives each to a story. */
final class Walk {

    /** A shorter title behind a source line is a sub-heading. */
    private static final int FEWEST_WORDS = 4;

    /** How much more a paragraph has to say of the story that has just ended, to go on with it. */
    private static final double MARGIN = 0.1;

    private static final int WORDS_OF_A_PERSON = 2;
    private static final int MOST_WORDS_OF_A_LABEL = 4;

    /** Before anything else was read, a title that is likely to begin a story begins the page's own. */
    private static final double LIKELY = 0.5;

    /** How far a story without a marker is looked at, so that the cost stays linear. */
    private static final int MOST_PIECES = 40;

    private final Reading reading;
    private final HeadReader head;
    private final PartReader parts;
    private final MarkerWalk markers;
    private final StoryOpener opener;
    private final TitleEnd ends;
    private final OnlyHead onlyHead;
    private final PageTail tail;

    Walk(Reading reading, PartReader parts, TitleEnd ends, HeadCutter cutter) {
        this.reading = reading;
        this.parts = parts;
        this.ends = ends;
        this.onlyHead = new OnlyHead(reading);
        this.tail = new PageTail(reading);
        this.head = new HeadReader(parts, cutter);
        this.opener = new StoryOpener(reading, head);
        this.markers = new MarkerWalk(reading, head, opener, ends, new BesideTitles(parts));
    }

    void run() {
        int at = head.primary(reading);
        while (at < reading.size()) {
            opener.resume(at);
            at = step(at);
        }
    }

    private int step(int at) {
        Slot slot = reading.slot(at);
        if (Outside.isSite(slot) || (Outside.is(slot) && !slot.piece.isMarker())) {
            reading.take(at, SpanKind.BOILERPLATE);
            return at + 1;
        }
        if (slot.piece.isMarker()) {
            return markers.read(at);
        }
        if (slot.piece.kind() == Piece.Kind.RESUME) {
            toParent();
            reading.take(at, SpanKind.BOILERPLATE);
            return at + 1;
        }
        if (slot.line.block().kind() == Block.Kind.CAPTION) {
            reading.take(at, SpanKind.CAPTION);
            return at + 1;
        }
        if (slot.piece.isText() && Outside.isAuthor(slot) && parts.name(reading, at)) {
            return at + 1;
        }
        if (parts.agencyBehind.read(reading, at)) {
            return at + 1;
        }
        if (slot.piece.isText()) {
            return text(at);
        }
        parts.read(reading, at);
        return at + 1;
    }

    private int text(int at) {
        Slot slot = reading.slot(at);
        if (returnsToParent(at)) {
            toParent();
        }
        int behindTail = tail.read(at);
        if (behindTail > at) {
            return behindTail;
        }
        boolean elsewhere = isLinkElsewhere(slot);
        if (elsewhere && !Headings.isLikeOpened(reading, at)) {
            reading.teaser(slot, reading.current());
            return at + 1;
        }
        if (isLabel(at)) {
            Verdict behind = StoryJudge.judge(withoutMarker(at + 1));
            if (behind.isStory()) {
                reading.take(at, SpanKind.MARKER);
                return opener.open(behind, at + 1);
            }
        }
        if (reading.outletAgain.begins(reading, at)) {
            Verdict report = StoryJudge.judge(headless(at));
            if (report.isStory()) {
                return opener.open(report, at);
            }
        }
        boolean known = reading.current().hasBody() && slot.isTitle() && ends.isKnown(slot.line);
        if (known || mayBeginStory(at)) {
            Verdict verdict = StoryJudge.judge(withoutMarker(at));
            if (verdict.chance() >= LIKELY && (onlyHead.is() || (verdict.isStory() && onlyHead.isWithoutText()))) {
                onlyHead.drop();
                reading.headline(at);
                return head.rest(reading, at + 1);
            }
            if (verdict.isStory()) {
                return opener.open(verdict, at);
            }
            opener.doubt(verdict);
        }
        if (elsewhere) {
            reading.teaser(slot, reading.current());
            return at + 1;
        }
        if (known) {
            reading.current().flags.add(TitleEnd.FROM_STREAM);
            reading.teaser(slot, reading.current());
            return at + 1;
        }
        reading.body(at);
        return at + 1;
    }

    private void toParent() {
        StoryPart parent = reading.current().parent;
        if (parent != null) {
            reading.resume(parent);
        }
    }

    /** A paragraph behind the source of a story that stands inside another, which had not ended, goes on with that one. */
    private boolean returnsToParent(int at) {
        StoryPart current = reading.current();
        if (current.parent == null || !current.isClosed() || !Reading.isParagraph(reading.slot(at))) {
            return false;
        }
        int[] stems = reading.slot(at).line.stems(reading.pageStems);
        double own = current.wholeSubject(reading.pageStems).share(stems);
        double parents = current.parent.wholeSubject(reading.pageStems).share(stems);
        return own <= parents + MARGIN;
    }

    /** A line that is one link, or a title in a box of related stories. */
    private boolean isLinkElsewhere(Slot slot) {
        boolean title = slot.isTitle() && reading.current().hasBody();
        return title && (slot.line.isLink() || Outside.isRelated(slot));
    }

    /** A few words and a colon between the source of a story and a title with a paragraph: a marker that no list knows. */
    private boolean isLabel(int at) {
        Line line = reading.slot(at).line;
        boolean label = reading.current().isClosed()
                && line.length() <= MOST_WORDS_OF_A_LABEL
                && !line.isSentence()
                && !line.isBullet()
                && at + 2 < reading.size();
        return label
                && reading.slot(at + 1).isTitle()
                && reading.slot(at + 1).line.length() >= FEWEST_WORDS
                && !reading.slot(at + 1).line.isBullet()
                && Reading.isParagraph(reading.slot(at + 2));
    }

    /** Without a marker a story begins only where the one before has ended, or where a date or byline follows a title. */
    private boolean mayBeginStory(int at) {
        StoryPart current = reading.current();
        if (!current.hasBody()
                || !reading.slot(at).isTitle()
                || (reading.slot(at).line.isBullet()
                        && !reading.isGroupedHead(at)
                        && !(current.opened && Counting.isNextStory(reading, at)))
                || isPerson(reading.slot(at))) {
            return false;
        }
        return isHeaded(at)
                || Headings.isLikeOpened(reading, at)
                || reading.isDatelinedAlike(at + 1)
                || LikeHeads.isPlaced(reading, at + 1)
                || reading.isHeadedAbove(at)
                || reading.isBelowSection(at)
                || RuledBox.isAbove(reading, at)
                || StoriesInRow.isNext(reading, at)
                || reading.isGroupedHead(at)
                || ForeignTitle.is(reading, at)
                || (current.isClosed()
                        && !current.endsWithBox()
                        && reading.slot(at).line.length() >= FEWEST_WORDS);
    }

    /** The name of whoever writes a comment. */
    private boolean isPerson(Slot slot) {
        return slot.line.length() <= WORDS_OF_A_PERSON && parts.isName(slot);
    }

    /** A date or byline behind a title, or an author's name and then a date. */
    private boolean isHeaded(int at) {
        int below = at + 1;
        below += below < reading.size() && reading.slot(below).piece.kind() == Piece.Kind.BOILERPLATE ? 1 : 0;
        boolean next = below < reading.size() && (reading.isHeadLine(below) || LikeHeads.isSourced(reading, at));
        return next
                || (at + 2 < reading.size()
                        && reading.isHeadLine(at + 2)
                        && (parts.isName(reading.slot(at + 1)) || AboveHeadline.isKicker(reading.slot(at + 1))));
    }

    private Candidate headless(int at) {
        var body = new Places();
        int next = at;
        int last = Math.min(reading.size(), at + MOST_PIECES);
        while (next < last
                && !reading.slot(next).piece.isMarker()
                && (next == at || !reading.outletAgain.begins(reading, next))) {
            if (reading.isText(next)) {
                body.add(next);
            }
            next++;
        }
        return new Candidate(reading, null, -1, body, next, false);
    }

    private Candidate withoutMarker(int at) {
        var body = new Places();
        int next = at + 1 < reading.size() && parts.isName(reading.slot(at + 1)) ? at + 2 : at + 1;
        int last = Math.min(reading.size(), at + MOST_PIECES);
        boolean ruled = RuledBox.isAbove(reading, at);
        while (next < last
                && !reading.slot(next).piece.isMarker()
                && !endsStory(next, body)
                && !(ruled && RuledBox.isRule(reading, next) && !body.isEmpty())) {
            if (reading.isText(next)) {
                body.add(next);
            }
            next++;
        }
        boolean boxed = ruled && RuledBox.isLeft(reading, at, body, next);
        return new Candidate(reading, null, at, body, next, boxed);
    }

    /** The next title that has a date or byline behind it, or above it as the page's own has, begins yet another story. */
    private boolean endsStory(int at, Places body) {
        boolean title = !body.isEmpty() && reading.slot(at).isTitle();
        return title
                && ((at + 1 < reading.size() && reading.isHeadLine(at + 1))
                        || LikeHeads.isSourced(reading, at)
                        || LikeHeads.isPlaced(reading, at + 1)
                        || reading.isHeadedAbove(at)
                        || reading.isGroupedHead(at));
    }
}
