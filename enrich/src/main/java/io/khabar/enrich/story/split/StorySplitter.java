package io.khabar.enrich.story.split;

import io.khabar.enrich.story.KnownHeadlines;
import io.khabar.enrich.story.Page;
import io.khabar.enrich.story.Split;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.keyword.KeywordReader;
import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import java.util.List;

/**
 * Cuts a page into the stories that it really holds. Nothing is dropped: the spans cover all of the raw text. Pure,
 * deterministic, linear in the length of the page, and safe for use by many threads at once.
 */
public final class StorySplitter {

    private static final String VERSION = "split-12";

    private final Labels labels;
    private final DateScanner dates;
    private final PieceCutter cutter;
    private final ValueJoiner joiner;
    private final Comments comments;
    private final Polls polls;
    private final Contents contents;
    private final SiteLines siteLines;
    private final RepeatedHeads heads;
    private final RepeatedStamps stamps;
    private final MarkedAuthors authors;
    private final NameAndDate signatures;
    private final AuthorBehindTitle behindTitle;
    private final OutletDateline outlets;
    private final PageTop top;
    private final CapitalHeads capitals;
    private final PartReader parts;
    private final TextOpening opening;
    private final Stems stems;
    private final Continuation continuation;
    private final DraftWriter drafts;

    /** A splitter that knows these labels. */
    public StorySplitter(Labels labels) {
        this(labels, new DateScanner(), new Stems(labels));
    }

    private StorySplitter(Labels labels, DateScanner dates, Stems stems) {
        this.labels = labels;
        this.dates = dates;
        this.cutter = new PieceCutter(labels, dates);
        var sources = new SourceLine(labels);
        this.joiner = new ValueJoiner(dates, sources);
        this.comments = new Comments(labels, dates);
        this.polls = new Polls(labels);
        this.contents = new Contents(labels);
        var names = new Names(labels);
        this.heads = new RepeatedHeads(sources, names);
        this.stamps = new RepeatedStamps(dates, names);
        this.authors = new MarkedAuthors(labels, names);
        var authored = new Authors(names, labels);
        this.signatures = new NameAndDate(dates, names, authored);
        var ages = new Ages(labels);
        this.behindTitle = new AuthorBehindTitle(labels, names, authored);
        this.siteLines = new SiteLines(ages, labels);
        this.outlets = new OutletDateline(sources);
        this.capitals = new CapitalHeads(sources);
        this.top = new PageTop(labels);
        this.parts = new PartReader(sources, names, dates, ages, authored);
        this.opening = new TextOpening(labels);
        this.stems = stems;
        this.continuation = new Continuation(labels);
        this.drafts = new DraftWriter(new KeywordReader(labels));
    }

    /** A splitter that knows a publisher's own labels, too, which count before the others. What both know is shared. */
    public StorySplitter plus(List<Label> own) {
        Labels all = labels.plus(own);
        boolean sameFunctions = all.phrases(LabelKind.FUNCTION).equals(labels.phrases(LabelKind.FUNCTION));
        return new StorySplitter(all, dates, sameFunctions ? stems : new Stems(all));
    }

    /** The stories of a page by itself. */
    public Split split(Page page) {
        return split(page, KnownHeadlines.NONE);
    }

    /** The stories of a page, its own first, and what each stretch of its text was taken for. */
    public Split split(Page page, KnownHeadlines known) {
        PieceCutter.Cutting cutting = cutter.cut(page);
        List<Piece> valued = joiner.join(cutting.pieces(), page.blocks());
        List<Piece> joined = MarkerInQuestion.joined(MarkerInHeadline.joined(valued, page), page.blocks());
        List<Piece> signed = behindTitle.told(authors.told(joined, page.blocks()), page.blocks());
        List<Piece> dated = signatures.dated(signed, page.blocks());
        List<Piece> own = siteLines.hidden(outlets.told(dated, page.blocks()), page.blocks(), cutting.words());
        List<Piece> headed = capitals.cut(top.hidden(own, cutting.words()));
        List<Piece> boxed = polls.hidden(headed, page.blocks(), cutting.words());
        List<Piece> listed = contents.hidden(boxed, page.blocks(), cutting.words());
        List<Piece> told = heads.told(comments.hidden(listed, page.blocks()), cutting.words());
        List<Piece> pieces = TagLines.told(stamps.told(told, page.blocks()), page.blocks());
        var reading = new Reading(page, pieces, cutting.words(), stems, continuation, parts);
        var ends = new TitleEnd(known, stems, opening);
        new Walk(reading, parts, ends, new HeadCutter(parts, ends, behindTitle)).run();
        return new Split(drafts.drafts(reading), SpanWriter.write(reading));
    }

    /** Version of the rules; the same version, labels and page always give the same stories. */
    public String version() {
        return VERSION;
    }
}
