package io.khabar.enrich.story.split;

import java.util.List;

/** Tells a sub-heading of the open story from a title that leads elsewhere. */
final class Subheads {

    private static final double SAYS_HEADING = 0.45;
    private static final double SAYS_SUBHEAD = 0.4;
    private static final int LONGEST = 3;
    private static final int FEWEST_SECTIONS = 2;
    private static final String OPENING_QUOTES = "«“„\"";

    private final Reading reading;

    Subheads(Reading reading) {
        this.reading = reading;
    }

    /** A title behind a marker without one: the text behind it is about it, or it goes on counting. */
    boolean isHeading(Candidate candidate) {
        Line line = candidate.line(candidate.title());
        int number = Titles.numberOf(line.text());
        boolean counts = number > 1
                && reading.current().body.stream().anyMatch(slot -> Titles.numberOf(slot.line.text()) == number - 1);
        return counts || isNamed(line) || (!candidate.isOnMarkerLine() && !line.isLink() && isAbove(candidate));
    }

    /** The text behind it is about it, or it is too short for a title that leads elsewhere. */
    private boolean isAbove(Candidate candidate) {
        boolean open = !candidate.body().isEmpty() && !reading.current().isClosed();
        boolean brief = candidate.line(candidate.title()).length() <= LONGEST;
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

    /** The last of some titles is one when what stands behind it speaks of it, or when it is too short for a title. */
    private static boolean isBehindTitles(TitleRun run, int title) {
        Candidate candidate = run.candidate(title);
        Line line = candidate.line(candidate.title());
        if (candidate.body().isEmpty()
                || line.isBullet()
                || line.isLink()
                || line.text().contains(" - ")) {
            return false;
        }
        boolean shorter = line.length() * 2 <= run.first().line.length();
        return (line.length() <= LONGEST && shorter)
                || line.isQuestion()
                || (Sentences.isQuotation(line.text())
                        && !Sentences.isQuotation(run.first().line.text()))
                || areRegular(run.reading())
                || candidate.opensWithTitle()
                || candidate.titleInBody() >= SAYS_SUBHEAD;
    }

    /** True when the open story ends with sections of one sub-heading and one paragraph each, so that a paragraph needs a sub-heading. */
    private static boolean areRegular(Reading reading) {
        return endsWithSections(reading, 1);
    }

    /** True when the open story ends with sections of so many titles, the last of them a quotation where there are several, and one paragraph. */
    private static boolean endsWithSections(Reading reading, int titles) {
        List<Slot> body = reading.current().body;
        int length = titles + 1;
        int first = body.size() - FEWEST_SECTIONS * length;
        if (first < 0 || reading.current().isClosed()) {
            return false;
        }
        for (int at = first; at < body.size(); at++) {
            int place = (at - first) % length;
            boolean fits = place == titles
                    ? Reading.isParagraph(body.get(at)) && !opens(body.get(at))
                    : !body.get(at).line.isBullet()
                            && (place > 0 ? opens(body.get(at)) : body.get(at).isTitle());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A quotation begins the line. */
    private static boolean opens(Slot slot) {
        return OPENING_QUOTES.indexOf(slot.line.text().charAt(0)) >= 0;
    }

    /** How many of the last titles behind a marker are the heading of a section and the letter that it answers, as in the sections before. */
    static int ofSection(TitleRun run, int titles) {
        boolean letter = titles > 2
                && opens(run.slot(titles - 1))
                && !opens(run.slot(titles - 2))
                && titles < run.texts().size()
                && endsWithSections(run.reading(), 2);
        return letter ? 2 : titles > 1 && isBehindTitles(run, titles - 1) ? 1 : 0;
    }
}
