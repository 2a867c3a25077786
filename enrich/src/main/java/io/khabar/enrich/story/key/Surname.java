package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.Folding;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a person's full name by which a story goes on to call them. */
final class Surname {

    private static final Set<String> PART_OF_SURNAME = Set.of("ابو", "ال");
    private static final Set<String> PATRONYMIC =
            Set.of("عبد", "بن", "ابن", "بنت", "ام", "bin", "ibn", "abdel", "abdul");
    private static final int FEWEST_LETTERS = 3;

    private Surname() {}

    /**
     * The last word of a name, with «أبو» or «آل» before it; empty for a name of one word, a patronymic, a given name or
     * one that is too short to stand alone.
     */
    static String of(String name, GazetteerWords words) {
        int cut = name.lastIndexOf(' ');
        if (cut < 0) {
            return "";
        }
        String last = name.substring(cut + 1);
        String before = name.substring(name.lastIndexOf(' ', cut - 1) + 1, cut);
        String folded = Folding.fold(last);
        if (PATRONYMIC.contains(Folding.fold(before)) || isCommon(folded, words)) {
            return "";
        }
        if (PART_OF_SURNAME.contains(Folding.fold(before))) {
            return words.familyNames().contains(folded) ? "" : before + " " + last;
        }
        boolean numeral = LetterCase.of(last) == LetterCase.ACRONYM;
        return folded.length() < FEWEST_LETTERS || numeral ? "" : last;
    }

    /**
     * «خادم الحرمين الشريفين»: an alias that has no word of the name in it says what somebody is, and ends with no surname.
     *
     * @param label the name in the same language; null when there is none
     */
    static boolean isEpithet(String alias, @Nullable String label) {
        return label != null && Collections.disjoint(words(alias), words(label));
    }

    private static List<String> words(String name) {
        return List.of(Folding.fold(name).split(" "));
    }

    private static boolean isCommon(String folded, GazetteerWords words) {
        String bare = folded.startsWith("ال") ? folded.substring(2) : folded;
        return words.givenNames().contains(bare) || words.familyNames().contains(bare);
    }
}
