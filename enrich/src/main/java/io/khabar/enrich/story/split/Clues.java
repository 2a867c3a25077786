package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.split.Piece.Form;
import io.khabar.enrich.story.split.Piece.Kind;
import java.util.List;

/** What speaks for or against another story at a place. The weights add up. */
final class Clues {

    private static final double MANY_WORDS = -3;
    private static final double FEW_WORDS = 0.8;
    private static final int LONG_PARAGRAPH = 25;
    private static final double SOME = 0.2;
    private static final int SEVERAL_PARAGRAPHS = 50;
    private static final int LONGEST_SUBHEAD = 3;
    private static final int LONG_ENOUGH = 5;
    private static final int FEWEST_WORDS_OF_A_REPEAT = 4;
    private static final double OF_LEAD = 3;

    static final List<Clue> ALL = List.of(
            new Clue("no marker", Clues::noMarker),
            new Clue("marker alone on its line", c -> c.marker() != null && !c.isOnMarkerLine() ? 0.5 : 0),
            new Clue("title on the marker's line", Clues::onMarkerLine),
            new Clue("a marker that mostly stands behind an item", Clues::behindItem),
            new Clue(
                    "the story before was closed by its source or keywords",
                    c -> !c.reading().current().isClosed()
                            ? 0
                            : c.reading().current().endsWithBox() ? 1 : 2.5),
            new Clue(
                    "the story before has no body yet",
                    c -> c.reading().current().hasBody() ? 0 : -4),
            new Clue("a marker of this page has led to a story before", Clues::habit),
            new Clue("the lead repeats the title", "the lead does not repeat the title", Clues::titleInLead),
            new Clue("the body speaks of the title", "the body does not speak of the title", Clues::titleInBody),
            new Clue("the lead opens as the title does", c -> c.opensWithTitle() ? 0.7 : 0),
            new Clue("other titles stand before it", Clues::behindTitles),
            new Clue("no title", c -> c.title() < 0 ? -1.5 : 0),
            new Clue("the title is the main story's own", Clues::titleIsMain),
            new Clue(
                    "the title is cut off",
                    c -> c.title() >= 0 && Sentences.isCut(c.line(c.title()).text()) ? -1.5 : 0),
            new Clue("the title is a link", Clues::link),
            new Clue("the title stands in a list", Clues::titleInList),
            new Clue("the title is as short as a sub-heading", Clues::shortTitle),
            new Clue("the next paragraph can only go on with a story", Clues::continues),
            new Clue("few words of the main story", "many words of the main story", Clues::mainSubject)
                    .dear(MANY_WORDS, FEW_WORDS),
            new Clue("the paragraphs behind the first are back at the main story", SummaryBehindTitle::weigh),
            new Clue("several paragraphs", "too few paragraphs", Clues::length),
            new Clue("the page has printed these paragraphs before", Clues::repeats),
            new Clue("own source line", Clues::ownSource),
            new Clue("own keyword line", "the main story's keyword line stands behind it", Clues::keywordLine),
            new Clue("own date", c -> c.title() >= 0 && c.hasBehindTitle(Kind.DATE) ? 2 : 0),
            new Clue("own byline", c -> c.title() >= 0 && c.hasBehindTitle(Kind.BYLINE) ? 1.5 : 0),
            new Clue("own dateline", Clues::dateline),
            new Clue("headed like the page's own story", Clues::headedAlike),
            new Clue(
                    "its date stands below the title, as in the story before, to which a marker led",
                    c -> isDatedLikeOpened(c) ? 2 : 0),
            new Clue(
                    "a heading like that of the story before, to which a marker led",
                    c -> c.marker() == null && Headings.isLikeOpened(c.reading(), c.title()) ? 4 : 0),
            new Clue("the dateline of the page's own agency", c -> isDatelinedAlike(c) ? 3 : 0),
            new Clue("a place before the text, as on the page's own story", LikeHeads::placed),
            new Clue("its date or author stands above the title, as on the page's own story", Clues::headedAbove),
            new Clue("a section's name above it, as above others", Clues::belowSection),
            new Clue("a line of dashes or stars above it", RuledBox::weigh),
            new Clue(
                    "a headline that says nothing of the story before, and its text at once what it says",
                    ForeignTitle::weigh),
            new Clue("begins with the paper and a place, as the page's own text does", OutletAgain::weigh),
            new Clue("blank lines part nothing but titles with their texts", GroupedHeads::weigh),
            new Clue("one of several headlines behind a story to which a marker led", StoriesInRow::weigh),
            new Clue("author and date below the title, as in the story before", LikeHeads::signed));

    private Clues() {}

    /** A line of a section and a date is no entry of a chronicle. */
    private static double headedAbove(Candidate c) {
        boolean headed = c.marker() == null && c.reading().isHeadedAbove(c.title());
        return !headed ? 0 : c.reading().isStampedAbove(c.title()) ? 4 : 3;
    }

    /** The more titles of a page stand below sections, the less by chance. */
    private static double belowSection(Candidate c) {
        if (c.marker() != null || !c.reading().isBelowSection(c.title())) {
            return 0;
        }
        return c.reading().sections() > 2 ? 3.5 : 2;
    }

    /** Behind a story that has ended a title with several paragraphs is hardly a link to another, wherever it stands. */
    private static double onMarkerLine(Candidate c) {
        if (!c.isOnMarkerLine() || c.reading().isOneLine()) {
            return 0;
        }
        boolean glued = c.marker() != null && c.marker().piece.form() == Form.GLUED;
        boolean ended = (glued || c.reading().current().isClosed()) && c.body().size() > 2;
        double asked = c.line(c.title()).isQuestion() ? -1 : 0;
        double said = c.body().size() > 1 && behindItem(c) == 0 ? OF_LEAD * c.titleInLead() : 0;
        return asked + (ended ? -0.5 : Math.min(-0.3, said - 1.5));
    }

    /** Without a marker only a head or a source of its own makes a title and its paragraphs another story. */
    private static double noMarker(Candidate c) {
        if (c.marker() != null) {
            return 0;
        }
        boolean own = c.hasBehindTitle(Kind.DATE)
                || c.hasBehindTitle(Kind.BYLINE)
                || c.hasBehindBody(Kind.SOURCE)
                || c.hasBehindBody(Kind.END)
                || c.reading().isHeadedAbove(c.title())
                || isDatelinedAlike(c)
                || LikeHeads.isPlaced(c)
                || LikeHeads.isSourced(c.reading(), c.title())
                || RuledBox.isAbove(c)
                || GroupedHeads.is(c)
                || OutletAgain.is(c)
                || ForeignTitle.is(c)
                || c.reading().isBelowSection(c.title());
        return own ? -2.5 : -4;
    }

    private static boolean isDatedLikeOpened(Candidate c) {
        StoryPart before = c.reading().current();
        return c.marker() == null
                && c.title() >= 0
                && before.opened
                && before.isHeadedBy(Kind.DATE)
                && c.hasBehindTitle(Kind.DATE)
                && !c.body().isEmpty()
                && (c.body().size() > 1 || c.line(c.body().get(0)).hasTwoSentences());
    }

    private static boolean isDatelinedAlike(Candidate c) {
        return c.marker() == null
                && c.title() >= 0
                && !c.body().isEmpty()
                && c.reading().isDatelinedAlike(c.body().get(0));
    }

    /** «read more» and the like, before the story before has ended. */
    private static double behindItem(Candidate c) {
        Label label = c.marker() == null ? null : c.marker().piece.label();
        boolean after = label != null && label.kind() == LabelKind.MARKER_AFTER;
        boolean glued = after && c.marker() != null && c.marker().piece.form() == Form.GLUED;
        return after && !glued && !c.reading().current().isClosed() ? -0.8 : 0;
    }

    /** What a page's markers have led to once they lead to again. */
    private static double habit(Candidate c) {
        return c.marker() != null && !c.isOnMarkerLine() && c.reading().current().opened ? 1 : 0;
    }

    /** The body begins with a place and a dash, as the beginning of a report does. */
    private static double dateline(Candidate c) {
        if (c.body().isEmpty() || !c.reading().hasDateline(c.body().get(0))) {
            return 0;
        }
        return c.title() < 0 || c.titleInBody() > SOME ? 2.5 : 0.5;
    }

    /** A section above the title, a date or author below it, as at the head of the page. */
    private static double headedAlike(Candidate c) {
        StoryPart primary = c.reading().primary();
        if (c.title() < 1 || c.marker() != null) {
            return 0;
        }
        boolean under = (primary.isHeadedBy(Kind.DATE) && c.hasBehindTitle(Kind.DATE))
                || (primary.isHeadedBy(Kind.BYLINE) && c.hasBehindTitle(Kind.BYLINE))
                || LikeHeads.isSourced(c.reading(), c.title());
        boolean kicker = primary.kicker && AboveHeadline.isKicker(c.reading().slot(c.title() - 1));
        return (under ? 1 : 0) + (kicker ? 1.5 : 0) + (under && kicker ? 1 : 0);
    }

    /** A link alone below its marker may head the text that it leads to. */
    private static double link(Candidate c) {
        if (c.title() < 0 || !c.line(c.title()).isLink()) {
            return 0;
        }
        return !c.isOnMarkerLine() && c.titleInLead() > SOME ? -0.7 : -1.5;
    }

    private static double titleInLead(Candidate c) {
        if (c.title() < 0) {
            return 0;
        }
        return 3.5 * c.titleInLead() - 0.6;
    }

    private static double titleInBody(Candidate c) {
        return c.title() < 0 ? 0 : Math.min(1.2, 4 * c.titleInBody() - 1);
    }

    /** What stands behind the last title of a list goes on with the page, unless the story before has ended. */
    private static double behindTitles(Candidate c) {
        if (!c.isBehindTitles()) {
            return 0;
        }
        return c.reading().current().isClosed() ? -0.5 : -4;
    }

    private static double titleIsMain(Candidate c) {
        int[] title = c.titleStems();
        return title.length >= 3 && c.mainSubject().share(title) > 0.75 ? -1.5 : 0;
    }

    private static double titleInList(Candidate c) {
        if (c.title() < 0) {
            return 0;
        }
        boolean item = c.line(c.title()).block().kind() == Block.Kind.LIST_ITEM;
        boolean counted = c.marker() == null && Headings.isLikeOpened(c.reading(), c.title());
        boolean headed = counted || GroupedHeads.is(c) || (item && Headings.is(c.reading(), c.title()));
        return !headed && (item || c.line(c.title()).isBullet()) ? -2 : 0;
    }

    /** Headlines have more words. A story that has ended has no sub-heading any more. */
    private static double shortTitle(Candidate c) {
        int length = c.title() < 0 || c.reading().current().isClosed() || GroupedHeads.is(c)
                ? LONG_ENOUGH
                : c.line(c.title()).length();
        return length <= LONGEST_SUBHEAD ? -2 : length < LONG_ENOUGH ? -0.7 : 0;
    }

    private static double continues(Candidate c) {
        return !c.body().isEmpty()
                        && c.reading().continuation.is(c.line(c.body().get(0)))
                ? -2.5
                : 0;
    }

    private static double mainSubject(Candidate c) {
        double most = c.isMainShort() ? 0.2 : FEW_WORDS;
        return c.body().isEmpty() ? 0 : Math.max(MANY_WORDS, Math.min(most, (0.16 - c.mainInBody()) * 8));
    }

    private static double length(Candidate c) {
        return switch (c.body().size()) {
            case 0 -> -6;
            case 1 -> single(c.line(c.body().get(0)));
            case 2 -> 0.3;
            default -> 0.8;
        };
    }

    /** A line of many sentences is a text whose paragraphs were lost. */
    private static double single(Line line) {
        if (line.length() >= SEVERAL_PARAGRAPHS && line.hasTwoSentences()) {
            return 0.3;
        }
        return line.length() >= LONG_PARAGRAPH ? -0.4 : -0.7;
    }

    private static double repeats(Candidate c) {
        int repeated = 0;
        boolean lead = false;
        for (int i = 0; i < c.body().size(); i++) {
            boolean again = isRepeated(c, c.body().get(i));
            repeated += again ? 1 : 0;
            lead |= again && i == 0;
        }
        return repeated == 0 ? 0 : lead || repeated * 2 > c.body().size() ? -5 : -2;
    }

    /** A line that leads back to the page's own story may stand behind each story that is in it. */
    private static boolean isRepeated(Candidate c, int at) {
        boolean printed = c.line(at).length() >= FEWEST_WORDS_OF_A_REPEAT
                && (c.reading().isPrinted(at) || c.reading().isPrintedBehindDateline(at));
        return printed && !c.reading().continuation.goesBack(c.line(at));
    }

    /** The only keyword line of a page is the main story's. */
    private static double keywordLine(Candidate c) {
        if (!c.hasBehindBody(Kind.KEYWORDS)) {
            return 0;
        }
        double against = c.titleInLead() > SOME ? -1 : -2;
        return c.reading().current().keywordLines.isEmpty() ? against : 1;
    }

    /** The last source line of a page is the main story's when that has none yet, unless titles and texts go on as that story's did. */
    private static double ownSource(Candidate c) {
        if (!c.hasBehindBody(Kind.SOURCE)) {
            return 0;
        }
        boolean alike = c.marker() == null && Headings.isLikeOpened(c.reading(), c.title());
        return c.reading().current().sources.isEmpty() && !alike ? 0.3 : 2;
    }
}
