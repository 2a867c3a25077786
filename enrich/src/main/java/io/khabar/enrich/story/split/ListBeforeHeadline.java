package io.khabar.enrich.story.split;

/** Reads a marker and its titles that stand above the page's own headline. */
final class ListBeforeHeadline {

    private final Reading reading;
    private final HeadReader head;
    private final BesideTitles beside;
    private final Teasers teasers;

    ListBeforeHeadline(Reading reading, HeadReader head, BesideTitles beside, Teasers teasers) {
        this.reading = reading;
        this.head = head;
        this.beside = beside;
        this.teasers = teasers;
    }

    /** How many of a run's texts stand before the headline; -1 when it is not among them. */
    int length(TitleRun run) {
        int headline = isBeforeHeadline() ? run.headlineBehindList() : -1;
        return headline < 0 ? -1 : aboveName(run, headline);
    }

    /** Takes the list and reads the head behind it; the index of the slot at which the body begins. */
    int read(TitleRun run, int length) {
        int from = teasers.take(run, length);
        int headline = run.texts().get(length);
        reading.pass(from, headline);
        reading.headline(headline);
        return head.rest(reading, headline + 1);
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
}
