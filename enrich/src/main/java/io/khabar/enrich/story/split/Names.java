package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import java.util.Set;

/** Tells a person's name, as it stands under a headline, from other short lines. */
final class Names {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 4;
    private static final int MOST_SIGNS = 5;
    private static final int LONGEST = 90;

    /** Function words that join the parts of a name: «son of», «daughter of». */
    private static final Set<String> PARTICLES = Set.of("بن", "ابن", "بنت");

    private final Labels labels;

    Names(Labels labels) {
        this.labels = labels;
    }

    /** True for two to four words of nothing but letters, none of them a function word but for initials, each with a capital where the script has capitals. */
    boolean is(String text) {
        if (!text.isEmpty() && Scripts.isUnspaced(text.charAt(0))) {
            return text.length() <= MOST_SIGNS
                    && text.length() > 1
                    && text.chars().allMatch(c -> Scripts.isUnspaced((char) c));
        }
        if (text.length() > LONGEST || !isLettered(text)) {
            return false;
        }
        FoldedText words = FoldedText.of(text);
        if (words.size() < FEWEST_WORDS || words.size() > MOST_WORDS) {
            return false;
        }
        for (int word = 0; word < words.size(); word++) {
            boolean inside = word > 0 && word < words.size() - 1;
            String folded = words.word(word);
            if (folded.length() > 1
                    && labels.is(LabelKind.FUNCTION, folded)
                    && !(inside
                            && (PARTICLES.contains(folded) || Character.isUpperCase(text.charAt(words.start(word)))))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLettered(String text) {
        boolean begins = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = (Character.isLetter(c) && !Scripts.isUnspaced(c)) || isVowelMark(c);
            boolean small = begins && Character.isLowerCase(c);
            if (small || !(letter || Blank.is(c) || ".'’-ـ".indexOf(c) >= 0)) {
                return false;
            }
            begins = Blank.is(c) || c == '-';
        }
        return true;
    }

    /** True for a mark that stands on a letter. */
    static boolean isVowelMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
