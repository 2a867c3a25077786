package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelMatch;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.HashSet;
import java.util.Set;

/** Finds the labels that a page's headline puts in quotation marks: the page speaks of their words, and has them in its sentences. */
final class QuotedLabels {

    private static final int MOST_WORDS_OF_A_HEADLINE = 25;
    private static final String OPENING = "«“„\"";
    private static final String CLOSING = "»”“\"";

    private final Labels labels;

    QuotedLabels(Labels labels) {
        this.labels = labels;
    }

    /** The labels that stand alone between quotation marks among the first words of a line. */
    Set<Label> in(FoldedText line) {
        Set<Label> quoted = Set.of();
        for (int word = 0; word < Math.min(MOST_WORDS_OF_A_HEADLINE, line.size()); word++) {
            boolean opened =
                    line.start(word) > 0 && OPENING.indexOf(line.original().charAt(line.start(word) - 1)) >= 0;
            LabelMatch match = opened ? labels.at(line, word) : null;
            if (match != null && isClosed(line.original(), match.end())) {
                quoted = quoted.isEmpty() ? new HashSet<>() : quoted;
                quoted.add(match.label());
            }
        }
        return quoted;
    }

    private static boolean isClosed(String text, int end) {
        return end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0;
    }
}
