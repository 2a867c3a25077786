package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;

/** Cuts a first paragraph that begins with the headline once more. */
final class HeadlineAgain {

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_WORDS_OF_A_PART = 4;

    private final PartReader parts;

    HeadlineAgain(PartReader parts) {
        this.parts = parts;
    }

    /** Cuts the headline off and takes it for one; false when the paragraph does not begin with it, or goes on with its sentence. */
    boolean cut(Reading reading, int at) {
        Slot headline = reading.current().headline;
        Line line = reading.slot(at).line;
        boolean again = headline != null
                && !line.isTitle()
                && line.startsWith(headline.line)
                && (endsAfter(line, headline.line) || hasDatelineAfter(line, headline.line));
        if (headline != null && again) {
            reading.cut(at, line.words().start(headline.line.words().size()));
            reading.headline(at);
        }
        return again;
    }

    /** True for a line that is some of the headline's words in their order, as captions below it are. */
    boolean isPart(Reading reading, int at) {
        Slot headline = reading.current().headline;
        Slot slot = reading.slot(at);
        if (headline == null || reading.current().hasBody() || !slot.isTitle() || slot.line.isBullet()) {
            return false;
        }
        FoldedText words = slot.line.words();
        FoldedText whole = headline.line.words();
        for (int from = 0; words.size() >= FEWEST_WORDS_OF_A_PART && from + words.size() <= whole.size(); from++) {
            int word = 0;
            while (word < words.size() && words.hash(word) == whole.hash(from + word)) {
                word++;
            }
            if (word == words.size()) {
                return true;
            }
        }
        return false;
    }

    /** True when a report begins behind the repeated headline. */
    private boolean hasDatelineAfter(Line line, Line headline) {
        int count = headline.words().size();
        return count >= FEWEST_WORDS
                && count < line.words().size()
                && Dateline.mayLead(line.words(), count)
                && parts.isDateline(line.text().substring(line.words().start(count)));
    }

    /** True when the repeated headline is set off from what follows, and is not the beginning of a sentence. */
    private static boolean endsAfter(Line line, Line headline) {
        int count = headline.words().size();
        if (count >= line.words().size() || headline.words().size() < FEWEST_WORDS) {
            return false;
        }
        for (int at = line.words().end(count - 1); at < line.words().start(count); at++) {
            if (".:-–—|".indexOf(line.text().charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
