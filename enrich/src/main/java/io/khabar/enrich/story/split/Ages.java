package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;

/** Tells what a site prints about a story: how old it is, how long it takes to read, how often it was read. */
final class Ages {

    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_BESIDE = 3;
    private static final Signs DIVIDERS = new Signs("|·•");

    private final WordHashes words;

    Ages(Labels labels) {
        this.words = new WordHashes(labels.phrases(LabelKind.AGE));
    }

    /** True for numbers and the words that stand beside them. */
    boolean are(FoldedText line) {
        if (line.size() > MOST_WORDS) {
            return false;
        }
        boolean told = false;
        for (int word = 0; word < line.size(); word++) {
            boolean number = DateScanner.isDigit(line.letter(word, 0));
            if (!number && !words.contain(line.hash(word))) {
                return false;
            }
            told |= !number;
        }
        return told;
    }

    /** True for such a line of several words, and for one behind a section or a name: «section | 3 hours ago», «name · 5 min read». */
    boolean are(String text, FoldedText line) {
        if (line.size() > 1 && are(line)) {
            return true;
        }
        int cut = behindLastDivider(text);
        return cut > 0
                && are(FoldedText.of(text.substring(cut)))
                && FoldedText.of(text.substring(0, cut)).size() <= MOST_WORDS_BESIDE;
    }

    /** A text without an age behind the last bar or point on its line. */
    String without(String text) {
        int cut = behindLastDivider(text);
        boolean age = cut > 0 && are(FoldedText.of(text.substring(cut)));
        return age ? text.substring(0, cut - 1).strip() : text;
    }

    /** Hardly any line has one, so they are looked for one by one first, which is many characters at a time. */
    private static int behindLastDivider(String text) {
        if (text.indexOf('|') < 0 && text.indexOf('·') < 0 && text.indexOf('•') < 0) {
            return 0;
        }
        int at = text.length() - 1;
        while (at >= 0 && !DIVIDERS.have(text.charAt(at))) {
            at--;
        }
        return at + 1;
    }
}
