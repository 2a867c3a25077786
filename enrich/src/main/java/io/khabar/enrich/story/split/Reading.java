package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.Page;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.clean.Mojibake;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A page while it is being read: its pieces, the stories found so far, and the one that is open. */
final class Reading {

    private static final int FEWEST_WORDS_OF_A_REPEAT = 6;
    static final int FEWEST_WORDS_OF_A_PARAGRAPH = 12;
    private static final int SHORT_PARAGRAPH = 6;
    private static final int MOST_CUTS = 8;

    final Page page;
    final List<StoryPart> stories = new ArrayList<>();
    final Stems stems;
    final PageStems pageStems;
    final Continuation continuation;
    final OutletAgain outletAgain;
    private final PartReader parts;
    private final PrintedLines printed = new PrintedLines();
    private final int lastParagraph;

    /** An array, because no step of the walk asks for anything as often. */
    private Slot[] slots;

    private int size;
    private StoryPart current = new StoryPart(0);
    private @Nullable Set<Slot> sections;
    private @Nullable Set<Slot> grouped;

    /**
     * @param words the folded words of each block
     */
    Reading(
            Page page,
            List<Piece> pieces,
            List<FoldedText> words,
            Stems stems,
            Continuation continuation,
            PartReader parts) {
        this.page = page;
        this.stems = stems;
        this.pageStems = new PageStems(stems, page.article().text().length());
        this.continuation = continuation;
        this.outletAgain = parts.outletAgain();
        this.parts = parts;
        this.slots = new Slot[pieces.size() + MOST_CUTS];
        for (Piece piece : pieces) {
            slots[size++] = new Slot(piece, line(piece, page.blocks().get(piece.block()), words.get(piece.block())));
        }
        stories.add(current);
        lastParagraph = findLastParagraph();
    }

    private static Line line(Piece piece, Block block, FoldedText known) {
        String printed = piece.value().isEmpty() ? block.text().substring(piece.from(), piece.to()) : piece.value();
        String readable = Mojibake.mended(printed);
        return new Line(block, readable, readable.equals(known.original()) ? known : null);
    }

    int size() {
        return size;
    }

    Slot slot(int at) {
        return slots[at];
    }

    /** All slots, as they are now. */
    List<Slot> slots() {
        return Arrays.asList(slots).subList(0, size);
    }

    /** True for a page that has lost all its line breaks. */
    boolean isOneLine() {
        return page.blocks().size() == 1;
    }

    boolean isText(int at) {
        return at < size() && slot(at).piece.isText();
    }

    StoryPart current() {
        return current;
    }

    StoryPart primary() {
        return stories.get(0);
    }

    /** Opens another story; what follows is its own. */
    StoryPart open() {
        current = new StoryPart(stories.size());
        stories.add(current);
        return current;
    }

    void resume(StoryPart story) {
        current = story;
    }

    void take(int at, SpanKind kind) {
        slot(at).take(kind, current.index);
    }

    /** Takes what nothing else has taken in a stretch for what its labels say. */
    void pass(int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            slot(at).pass(current.index);
        }
    }

    /** Cuts a text slot in two at an offset of its words. */
    void cut(int at, int offset) {
        cut(at, offset, UnaryOperator.identity());
    }

    /** Cuts a text slot in two; what stands behind the offset is of another kind. */
    void cut(int at, int offset, UnaryOperator<Piece> kind) {
        Piece piece = slot(at).piece;
        String first = piece.value().substring(0, Blank.skipBack(piece.value(), 0, offset));
        Piece second = kind.apply(Piece.text(
                piece.block(),
                piece.valueFrom() + offset,
                piece.to(),
                piece.value().substring(offset)));
        Piece head = new Piece(
                piece.block(),
                piece.from(),
                piece.valueFrom() + offset,
                piece.valueFrom(),
                piece.kind(),
                piece.form(),
                piece.label(),
                piece.date(),
                first);
        Block block = page.blocks().get(piece.block());
        FoldedText words = slot(at).line.words();
        slots = size == slots.length ? Arrays.copyOf(slots, size * 2) : slots;
        System.arraycopy(slots, at, slots, at + 1, size++ - at);
        slots[at] = new Slot(head, line(head, block, words));
        slots[at + 1] = new Slot(second, line(second, block, words));
    }

    void headline(int at) {
        take(at, SpanKind.HEADLINE);
        if (current.headline == null) {
            current.headline = slot(at);
        }
        printed.add(slot(at).line.words());
    }

    /** Adds a paragraph to the open story; one that the page has printed before is kept out of the body. */
    void body(int at) {
        Slot slot = slot(at);
        boolean known = !printed.add(slot.line.words()) || isPrintedBehindDateline(at);
        boolean repeated = known && slot.line.length() >= FEWEST_WORDS_OF_A_REPEAT;
        take(at, repeated ? SpanKind.BOILERPLATE : SpanKind.BODY);
        if (repeated) {
            current.flags.add("repeated-text");
        } else {
            current.addBody(slot);
            current.lastNumber =
                    slot.isTitle() && slot.line.isNumbered() ? Titles.numberOf(slot.line.text()) : current.lastNumber;
        }
    }

    /** Index of the last slot that is a paragraph and no title; -1 when there is none. What stands behind it is the page's tail. */
    int lastParagraph() {
        return lastParagraph;
    }

    private int findLastParagraph() {
        int at = size - 1;
        while (at >= 0 && !isParagraph(slots[at])) {
            at--;
        }
        return at;
    }

    static boolean isParagraph(Slot slot) {
        boolean text = slot.piece.isText() && !slot.isTitle() && !Outside.is(slot);
        return text && slot.line.length() >= (slot.line.isSentence() ? SHORT_PARAGRAPH : FEWEST_WORDS_OF_A_PARAGRAPH);
    }

    boolean hasDateline(int at) {
        return parts.hasDateline(slot(at).line);
    }

    /** True when the name of a section stands above a title, and above at least one other title of the page, too. */
    boolean isBelowSection(int title) {
        return sections() > 1 && title >= 0 && titlesBelowSections().contains(slot(title));
    }

    /** How many titles of the page stand below the name of a section. */
    int sections() {
        return titlesBelowSections().size();
    }

    private Set<Slot> titlesBelowSections() {
        Set<Slot> titles = sections;
        if (titles == null) {
            titles = Sections.of(slots());
            sections = titles;
        }
        return titles;
    }

    /** True for a title that heads one of the groups of lines that make up the page. */
    boolean isGroupedHead(int title) {
        Set<Slot> titles = grouped;
        if (titles == null) {
            titles = GroupedHeads.of(this);
            grouped = titles;
        }
        return titles.contains(slot(title));
    }

    /** True for a paragraph that begins with a place and the agency that the page's own story has in its dateline. */
    boolean isDatelinedAlike(int at) {
        return isText(at) && primary().by(parts.agency(slot(at).line));
    }

    /** True for a paragraph that begins with a place and a dash, and no agency. */
    boolean isPlaced(int at) {
        return parts.isPlaced(slot(at).line);
    }

    /** True for a date or a byline. */
    boolean isHeadLine(int at) {
        Piece.Kind kind = slot(at).piece.kind();
        return kind == Piece.Kind.DATE || kind == Piece.Kind.BYLINE;
    }

    /** True when a date or byline stands right above a title, as it does above the page's own headline. */
    boolean isHeadedAbove(int title) {
        return title > 0 && primary().headedAbove && isHeadLine(title - 1);
    }

    /** True when the line of such a date holds a section's or author's name, too. */
    boolean isStampedAbove(int title) {
        return isHeadedAbove(title) && parts.isStamp(slot(title - 1));
    }

    boolean isPrinted(int at) {
        return printed.contains(slot(at).line.words());
    }

    /** True for a paragraph that the page has printed before, without the dateline that it begins with here. */
    boolean isPrintedBehindDateline(int at) {
        int end = parts.datelineEnd(slot(at).line);
        return end > 0 && printed.contains(FoldedText.of(slot(at).line.text().substring(end)));
    }

    /** A headline that leads elsewhere; one that is the story's own headline once more is no teaser. */
    void teaser(Slot slot, StoryPart of) {
        teaser(slot, of, 0);
    }

    /**
     * A headline that leads elsewhere, in a list with numbers.
     *
     * @param from UTF-16 offset behind its number
     */
    void teaser(Slot slot, StoryPart of, int from) {
        slot.take(SpanKind.TEASER, of.index);
        Slot own = of.headline;
        if (own == null || !slot.line.isSameAs(own.line)) {
            of.teasers.putIfAbsent(slot.line.key(), Titles.teaser(slot.line, from));
        }
    }
}
