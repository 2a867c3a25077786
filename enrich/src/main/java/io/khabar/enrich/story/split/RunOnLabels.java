package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds labels that other words have run into: those that stand behind the value of another label, as in «source: name|read also: title» without
 * the bar, and «the source:» behind the label of a button. In running text the same letters may be the end of a word, so that only the values of
 * labels are looked at, and words with a colon behind them.
 */
final class RunOnLabels {

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_BEFORE = 2;

    /** Conjunctions and prepositions that Arabic writes onto the article are shorter. */
    private static final int FEWEST_BEFORE_ARTICLE = 3;

    private static final String ARTICLE = "ال";

    /** The second words of the labels of several words, by their first. */
    private final Map<String, Set<String>> labels = new HashMap<>();

    /** Labels of one word with the article, which no other word ends with. */
    private final List<String> sources;

    RunOnLabels(Labels known) {
        sources = known.phrases(LabelKind.SOURCE).stream()
                .filter(phrase -> phrase.startsWith(ARTICLE) && phrase.indexOf(' ') < 0)
                .sorted()
                .toList();
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

    /** The words of a line with «the source» as a word of its own where it has run into the one before and a colon follows. */
    FoldedText withSource(FoldedText words) {
        int colon = words.original().indexOf(':');
        if (colon <= 0) {
            return words;
        }
        int word = 0;
        while (word < words.size() && words.end(word) < colon) {
            word++;
        }
        int before = word < words.size() && words.end(word) == colon ? beforeSource(words.word(word)) : 0;
        return before > 0 ? words.divided(word, before) : words;
    }

    private int beforeSource(String word) {
        for (String source : sources) {
            int before = word.length() - source.length();
            if (before >= FEWEST_BEFORE_ARTICLE && word.endsWith(source)) {
                return before;
            }
        }
        return 0;
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
