package io.khabar.enrich.story.key;

import com.ibm.icu.lang.UScript;
import io.khabar.enrich.story.key.Name.Strength;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a story where names of the gazetteer stand.
 *
 * @param field the text it stands in
 * @param firstWord index of the first word in the field
 * @param start UTF-16 offset in the field, after the particles
 * @param end the offset after the last letter
 * @param bare false when particles were taken off
 * @param names what the words may name
 * @param beside what stands next to it
 */
record Sighting(StoryField field, int firstWord, int start, int end, boolean bare, List<Name> names, Beside beside) {

    private static final String IN = "ب";
    private static final String SON = "بن";
    private static final Set<String> SON_OF = Set.of("بن", "بنت");

    /**
     * What stands next to a name.
     *
     * @param givenName a first name right before it, so that it may be the surname of somebody else
     * @param firstName such a name, or one of those that only tell a lone surname of somebody else
     * @param capital another capitalised word right before it that is no title
     * @param body the word for an office or body beside it
     * @param nextCapital a capitalised word right behind it, while the name itself is also a first name
     * @param institution the word for something that is named after people
     * @param company the word for something that is called after places: «بنك», "United"
     * @param adjective the word for an institution right before it, both with the article: «المستشفى الأهلي»
     * @param in the word for in: what is in a city is not in a club
     * @param placeWord the word for a kind of place right before it: «محافظة»
     * @param team what tells that the team of the town is meant: «مهاجم» right before it, «فاز على» before it
     * @param article the Spanish article right before it, which towns do not have
     * @param marks what it stands alone between
     * @param local the word for a part of a country right behind it: «بولاية»
     * @param goods the word for something that is called after a nation and does not name it
     * @param blessed what is said of persons right behind it: «رضي الله عنه»
     */
    record Beside(
            boolean givenName,
            boolean firstName,
            boolean capital,
            boolean body,
            boolean nextCapital,
            boolean institution,
            boolean company,
            boolean adjective,
            boolean in,
            boolean placeWord,
            boolean team,
            boolean article,
            Marks marks,
            boolean local,
            boolean goods,
            boolean blessed) {}

    /** What a name may stand alone between. */
    enum Marks {
        NONE,
        /** «الغد», "Zain". */
        QUOTES,
        /** (بترا), /قنا/, «عمان - بترا:». */
        BRACKETS
    }

    /** True when only a space stands between the other and this. */
    boolean isRightBehind(Sighting other) {
        return field.part() == other.field().part() && start - other.end() == 1;
    }

    /** The only entity that the words name with this strength; null when there is none or more than one. */
    @Nullable
    Name only(Strength strength) {
        Name found = null;
        for (Name name : names) {
            if (name.strength() == strength) {
                if (found != null && found.entity() != name.entity()) {
                    return null;
                }
                found = name;
            }
        }
        return found;
    }

    /** The word right before it, folded; empty when it stands first. */
    String wordBefore() {
        return firstWord == 0 ? "" : field.text().word(firstWord - 1);
    }

    /** «ماجد بن» stands before it: the name of somebody's father. */
    boolean isBehindParent() {
        return firstWord > 1
                && SON_OF.contains(wordBefore())
                && field.text().original().charAt(field.text().end(firstWord - 2)) == ' ';
    }

    /** «في روما», «بروما», but not «أطاح بروما». */
    boolean isIn() {
        return beside.in()
                || (!bare && !beside.team() && field.text().original().startsWith(IN, start - 1));
    }

    /** «بن جرش»: the word for a son stands right before it. */
    boolean isBehindSon() {
        return isSon(firstWord - 1);
    }

    /** «بن هدة السويدي»: the word for a son and a father's name stand right before it. */
    boolean isBehindFather() {
        return firstWord > 0 && isBeforeSpace(firstWord - 1) && isSon(firstWord - 2);
    }

    private boolean isSon(int word) {
        return word >= 0 && field.text().is(word, SON) && isBeforeSpace(word);
    }

    private boolean isBeforeSpace(int word) {
        return field.text().original().charAt(field.text().end(word)) == ' ';
    }

    /** True when it is written in Cyrillic letters. */
    boolean isCyrillic() {
        return UScript.getScript(field.text().original().codePointAt(start)) == UScript.CYRILLIC;
    }

    boolean isLatin() {
        return UScript.getScript(field.text().original().codePointAt(start)) == UScript.LATIN;
    }

    String literal() {
        return field.text().original().substring(start, end);
    }
}
