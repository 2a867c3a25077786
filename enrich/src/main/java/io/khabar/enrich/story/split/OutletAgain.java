package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells reports that follow one another without a headline: a paragraph begins with the paper and a place, as the page's own text does, which no report
 * does again in its midst.
 */
final class OutletAgain {

    private static final double AGAIN = 6.5;
    private static final int LONGEST = 30;
    private static final int MOST_LINES = 12;

    private final SourceLine sources;

    /** Folded; empty when the page's text does not begin so, null before that was looked at. */
    private @Nullable String paper;

    OutletAgain(SourceLine sources) {
        this.sources = sources;
    }

    /** How much it speaks for another story. */
    static double weigh(Candidate c) {
        return is(c) ? AGAIN : 0;
    }

    /** True for a story without a headline that begins so. */
    static boolean is(Candidate c) {
        return c.marker() == null
                && c.title() < 0
                && !c.body().isEmpty()
                && c.reading().outletAgain.begins(c.reading(), c.body().get(0));
    }

    /** True for a paragraph behind the page's first that begins with the paper of its beginning, a dash and more. */
    boolean begins(Reading reading, int at) {
        String line = reading.slot(at).line.text();
        int dash = dash(line);
        if (dash < 0 || !reading.primary().hasBody() || !Reading.isParagraph(reading.slot(at))) {
            return false;
        }
        String own = paper;
        if (own == null) {
            own = paperOf(reading, at);
            paper = own;
        }
        return !own.isEmpty() && own.equals(folded(line, dash));
    }

    private String paperOf(Reading reading, int before) {
        for (int at = 0; at < Math.min(MOST_LINES, before); at++) {
            String line = reading.slot(at).line.text();
            int dash = dash(line);
            if (dash > 0 && sources.isOutlet(SourceLine.trimmed(line.substring(0, dash)))) {
                return folded(line, dash);
            }
            if (reading.slot(at).line.isSentence()) {
                return "";
            }
        }
        return "";
    }

    private static String folded(String line, int dash) {
        FoldedText words = FoldedText.of(line.substring(0, dash));
        var folded = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            folded.append(words.word(word)).append(' ');
        }
        return folded.toString();
    }

    private static int dash(String line) {
        int end = Math.min(LONGEST, line.length() - 1);
        for (int at = 2; at < end; at++) {
            char c = line.charAt(at);
            if (c == '-' || c == '–' || c == '—') {
                return at;
            }
        }
        return -1;
    }
}
