package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the line that WordPress and its like put below each text of their feeds: «The post [title] appeared first on [site]». */
final class FeedFooter {

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 60;
    private static final int MOST_WORDS_OF_A_SITE = 8;

    private final Labels labels;
    private final WordHashes opens;
    private final WordHashes middles;
    private final int longest;

    FeedFooter(Labels labels) {
        Set<String> all = labels.phrases(LabelKind.FOOTER);
        this.labels = labels;
        this.opens = firsts(labels.phrases(LabelKind.FOOTER_OPENS));
        this.middles = firsts(all);
        this.longest = all.stream()
                .mapToInt(phrase -> phrase.split(" ", -1).length)
                .max()
                .orElse(0);
    }

    private static WordHashes firsts(Set<String> phrases) {
        return new WordHashes(
                phrases.stream().map(phrase -> phrase.split(" ", -1)[0]).collect(Collectors.toSet()));
    }

    /** True when a line is such a footer, and nothing else. */
    boolean is(FoldedText words) {
        return words.size() >= FEWEST_WORDS
                && words.size() <= MOST_WORDS
                && opens.contain(words.hash(0))
                && isOpened(words);
    }

    private boolean isOpened(FoldedText words) {
        int behind = end(LabelKind.FOOTER_OPENS, words, 0);
        for (int word = behind + 1; behind > 0 && word < words.size(); word++) {
            int end = middles.contain(words.hash(word)) ? end(LabelKind.FOOTER, words, word) : 0;
            if (end > 0 && isSite(words, end)) {
                return true;
            }
        }
        return false;
    }

    /** True when all words from one on may be the name of a site: few, and with a capital where the script has capitals. */
    private static boolean isSite(FoldedText words, int from) {
        return from < words.size()
                && words.size() - from <= MOST_WORDS_OF_A_SITE
                && !Character.isLowerCase(words.original().charAt(words.start(from)));
    }

    /** The word behind the phrase of this kind that begins at a word; 0 when none does. */
    private int end(LabelKind kind, FoldedText words, int from) {
        var phrase = new StringBuilder();
        for (int word = from; word < Math.min(words.size(), from + longest); word++) {
            phrase.append(word > from ? " " : "").append(words.word(word));
            if (labels.is(kind, phrase.toString())) {
                return word + 1;
            }
        }
        return 0;
    }
}
