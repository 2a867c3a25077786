package io.khabar.enrich.story.split;

/** Tells titles that go on with a count: of the stories under one marker, or of the sub-headings of one story. */
final class Counting {

    private Counting() {}

    /** True for «2. title» behind the story «1. title», each with a paragraph. */
    static boolean isNextStory(Reading reading, int title) {
        Slot headline = reading.current().headline;
        int number = headline == null ? 0 : Titles.numberOf(headline.line.text());
        return number > 0
                && title >= 0
                && reading.slot(title).isTitle()
                && Titles.numberOf(reading.slot(title).line.text()) == number + 1
                && reading.isText(title + 1)
                && Reading.isParagraph(reading.slot(title + 1));
    }

    /** True for «5. title» behind a marker, where the open story has counted to four before. */
    static boolean isNextSubhead(Reading reading, int at) {
        Slot slot = reading.slot(at);
        int last = reading.current().lastNumber;
        return last > 1 && slot.isTitle() && slot.line.isNumbered() && Titles.numberOf(slot.line.text()) == last + 1;
    }
}
