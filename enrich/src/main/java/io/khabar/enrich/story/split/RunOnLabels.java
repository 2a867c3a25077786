package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds labels that the value of another label has run into, as in «source: name|read also: title» without the bar. In
 * running text the same letters may be the end of a word, so that only the values of labels are looked at.
 */
final class RunOnLabels {

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_BEFORE = 2;

    /** The second words of the labels of several words, by their first. */
    private final Map<String, Set<String>> labels = new HashMap<>();

    RunOnLabels(Labels known) {
        for (LabelKind kind : Set.of(LabelKind.MARKER, LabelKind.KEYWORDS)) {
            for (String phrase : new TreeSet<>(known.phrases(kind))) {
                String[] words = phrase.split(" ", 3);
                if (words.length > 1 && words[0].length() >= FEWEST_LETTERS) {
                    labels.computeIfAbsent(words[0], first -> new TreeSet<>()).add(words[1]);
                }
            }
        }
    }

    /** The words with each label behind a first word as words of its own; the same words when there is none. */
    FoldedText divided(FoldedText words, int from) {
        FoldedText divided = words;
        for (int word = from; word + 1 < divided.size(); word++) {
            int before = before(divided, word);
            if (before > 0) {
                divided = divided.divided(word, before);
            }
        }
        return divided;
    }

    /** How many letters of a word stand before the label that it ends with; 0 when it ends with none. */
    private int before(FoldedText words, int word) {
        String whole = words.word(word);
        for (int before = FEWEST_BEFORE; before + FEWEST_LETTERS <= whole.length(); before++) {
            Set<String> seconds = labels.getOrDefault(whole.substring(before), Set.of());
            String next = seconds.isEmpty() ? "" : words.word(word + 1);
            if (seconds.stream().anyMatch(next::startsWith)) {
                return before;
            }
        }
        return 0;
    }
}
