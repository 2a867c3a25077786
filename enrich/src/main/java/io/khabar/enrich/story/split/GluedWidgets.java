package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.Folding;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells lines of nothing but the names of buttons that have run into each other: «FacebookTwitterwhatsapp». */
final class GluedWidgets {

    private static final int FEWEST = 2;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 14;

    private final Set<String> words;

    GluedWidgets(Labels labels) {
        words = labels.phrases(LabelKind.WIDGET).stream()
                .filter(phrase -> phrase.indexOf(' ') < 0 && phrase.length() >= SHORTEST && phrase.length() <= LONGEST)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True for a short line without a space that such names make up; of those that begin at a letter the longest counts. */
    boolean are(String line) {
        if (line.indexOf(' ') >= 0) {
            return false;
        }
        String letters = Folding.fold(line);
        int at = 0;
        int count = 0;
        while (at < letters.length()) {
            int length = longest(letters, at);
            if (length == 0) {
                return false;
            }
            at += length;
            count++;
        }
        return count >= FEWEST;
    }

    private int longest(String letters, int from) {
        for (int length = Math.min(LONGEST, letters.length() - from); length >= SHORTEST; length--) {
            if (words.contains(letters.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }
}
