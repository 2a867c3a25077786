package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.split.Piece.Kind;
import java.util.List;

/** What speaks for or against another story at a place. The weights add up. */
final class Clues {

    static final List<Clue> ALL = List.of(
            new Clue("no marker", Clues::noMarker),
            new Clue("marker alone on its line", c -> c.marker() != null && !c.isOnMarkerLine() ? 0.5 : 0),
            new Clue("title on the marker's line", c -> c.isOnMarkerLine() ? -1.5 : 0),
            new Clue(
                    "the story before was closed by its source or keywords",
                    c -> c.reading().current().isClosed() ? 2.5 : 0),
            new Clue(
                    "the story before has no body yet",
                    c -> c.reading().current().hasBody() ? 0 : -4),
            new Clue("the lead repeats the title", Clues::titleInLead),
            new Clue("no title", c -> c.title() < 0 ? -1.5 : 0),
            new Clue("the title is the main story's own", Clues::titleIsMain),
            new Clue(
                    "the title is cut off",
                    c -> c.title() >= 0 && Sentences.isCut(c.line(c.title()).text()) ? -1.5 : 0),
            new Clue(
                    "the title is a link",
                    c -> c.title() >= 0 && c.line(c.title()).isLink() ? -1.5 : 0),
            new Clue("the title stands in a list", Clues::titleInList),
            new Clue("the next paragraph goes on with a story", Clues::continues),
            new Clue("few or many words shared with the main story", Clues::mainSubject),
            new Clue("paragraphs", Clues::length),
            new Clue("the page has printed these paragraphs before", Clues::repeats),
            new Clue("own source line", Clues::ownSource),
            new Clue(
                    "own keyword line",
                    c -> c.hasBehindBody(Kind.KEYWORDS) && c.reading().current().isClosed() ? 1 : 0),
            new Clue("own date", c -> c.title() >= 0 && c.hasBehindTitle(Kind.DATE) ? 2 : 0),
            new Clue("own byline", c -> c.title() >= 0 && c.hasBehindTitle(Kind.BYLINE) ? 1.5 : 0));

    private Clues() {}

    /** Without a marker only a head or a source of its own makes a title and its paragraphs another story. */
    private static double noMarker(Candidate c) {
        if (c.marker() != null) {
            return 0;
        }
        boolean own = c.hasBehindTitle(Kind.DATE) || c.hasBehindTitle(Kind.BYLINE) || c.hasBehindBody(Kind.SOURCE);
        return own ? -2.5 : -4;
    }

    private static double titleInLead(Candidate c) {
        if (c.title() < 0) {
            return 0;
        }
        double weight = 5 * c.titleInLead() - 1.2;
        return c.isOnMarkerLine() ? Math.min(weight, 2) : weight;
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
        return item || c.line(c.title()).isBullet() ? -2 : 0;
    }

    private static double continues(Candidate c) {
        return !c.body().isEmpty()
                        && c.reading().continuation.is(c.line(c.body().get(0)))
                ? -2.5
                : 0;
    }

    private static double mainSubject(Candidate c) {
        double most = c.isMainShort() ? 0.2 : 0.8;
        return c.body().isEmpty() ? 0 : Math.max(-3, Math.min(most, (0.16 - c.mainInBody()) * 8));
    }

    private static double length(Candidate c) {
        return switch (c.body().size()) {
            case 0 -> -6;
            case 1 -> -0.7;
            case 2 -> 0.3;
            default -> 0.8;
        };
    }

    private static double repeats(Candidate c) {
        int repeated = 0;
        for (int at : c.body()) {
            repeated += c.reading().isPrinted(at) ? 1 : 0;
        }
        return repeated == 0 ? 0 : repeated * 2 > c.body().size() ? -5 : -2;
    }

    /** The last source line of a page is the main story's when that has none yet. */
    private static double ownSource(Candidate c) {
        if (!c.hasBehindBody(Kind.SOURCE)) {
            return 0;
        }
        return c.reading().current().sources.isEmpty() ? 0.3 : 2;
    }
}
