package io.khabar.enrich.story.key;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.Sighting.Beside;
import io.khabar.enrich.story.key.Sighting.Marks;
import io.khabar.enrich.story.key.StoryField.Part;
import io.khabar.enrich.story.text.FoldedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the words right before and behind a name. */
final class Neighbourhood {

    /** Words within which the word for an office or body counts: «رئيس الوزراء الأردني». */
    private static final int REACH = 2;

    /** In Arabic, Persian and Urdu, in English and in Spanish and French. */
    private static final Set<String> IN = Set.of("في", "وفي", "در", "in", "en", "a");

    /** Spanish towns have none: «el Valencia» is the club. */
    private static final Set<String> ARTICLES = Set.of("el", "al", "del");

    /** What leads from the words for a match to a team. */
    private static final Set<String> AGAINST = Set.of("علي", "مع", "امام", "ضد");

    /** Words before it in which the word for a match is looked for. */
    private static final int REACH_OF_MATCH = 5;

    /** What companies do that are called after a country: «شركة كهرباء لبنان». */
    private static final Set<String> SECTORS =
            Set.of("نقل", "كهرباء", "مياه", "اتصالات", "نفط", "غاز", "طيران", "مطارات", "بريد", "فوسفات");

    private static final String MIDFIELD = "وسط";

    private static final Set<String> BLESSINGS = Set.of("رضي", "صلي", "عليه", "عليها", "عليهم", "رحمه", "رحمها");
    private static final Set<String> BLESSED_BY = Set.of("الله", "السلام", "الصلاه");

    private static final Set<String> QUOTES = Set.of("«»", "\"\"", "“”", "„“");
    private static final Set<String> BRACKETS = Set.of("()", "//");
    private static final String SPACES = " \u00A0";
    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";
    private static final String OPENING = "«\"“„";
    private static final String SENTENCE_GOES_ON = SPACES + ",";

    private final StoryField field;
    private final FoldedText text;
    private final GazetteerWords words;
    private final boolean arabicScript;

    /** @param language of the story; null when it is not known */
    Neighbourhood(StoryField field, GazetteerWords words, @Nullable String language) {
        this.field = field;
        this.text = field.text();
        this.words = words;
        this.arabicScript = StoryLanguage.hasArabicScript(language);
    }

    Beside of(int first, int last, List<Name> names) {
        boolean touching = joined(first - 1, first);
        boolean givenName = touching && isWrittenAsName(first - 1);
        boolean firstName = givenName || (touching && words.firstNames().containsName(text, first - 1));
        boolean capital = touching && !field.title() && isNameWord(first - 1);
        boolean institution = isBehindInstitution(first)
                || (joined(last, last + 1)
                        && isCapital(last + 1)
                        && words.institutions().contains(text, last + 1));
        boolean demonym = names.stream().anyMatch(name -> name.strength() == Strength.DEMONYM);
        return new Beside(
                givenName,
                firstName,
                capital,
                demonym && hasBody(first, last),
                isGivenName(last),
                institution,
                isInOtherName(first, last),
                isAdjective(first),
                touching && IN.contains(text.word(first - 1)),
                touching && words.placeWords().contains(text, first - 1),
                touching && isOfTeam(first - 1),
                touching && ARTICLES.contains(text.word(first - 1)) && isSmall(first - 1),
                marks(first, last),
                joined(last, last + 1) && words.placeWords().contains(text, last + 1),
                demonym && isOfGoods(first, last),
                isBlessed(last));
    }

    /** «شارع محمد الخامس», «مستشفى الشيخ خليفة», «مستشفى «ألبرت أينشتاين»». */
    private boolean isBehindInstitution(int first) {
        int before = first - 1;
        if (touches(before) && words.ranks().contains(text, before)) {
            before--;
        }
        return before >= 0
                && before < first
                && isGapOf(before, SPACES + OPENING)
                && words.institutions().contains(text, before);
    }

    /** «المستشفى الأهلي»: behind the word for an institution with its article a name with one is its adjective. */
    private boolean isAdjective(int first) {
        return first > 0
                && touches(first - 1)
                && text.word(first).startsWith(ARTICLE)
                && text.word(first - 1).startsWith(ARTICLE)
                && words.institutions()
                        .contains(FoldedText.of(text.word(first - 1).substring(ARTICLE.length())), 0);
    }

    /** «بنك الجزائر», «شارع مكة», «الشارقة للأسمنت», "Bali United", "Wyoming Street", "Chevrolet Colorado" in Arabic. */
    private boolean isInOtherName(int first, int last) {
        return (arabicScript && isAmongForeignWords(first, last))
                || isBehindCompany(first)
                || (joined(last, last + 1)
                        && (isCapital(last + 1) || isBusiness(first, last + 1))
                        && words.companies().contains(text, last + 1));
    }

    /** «بنك الجزائر», «مطعم «أم درمان»», «شركة نقل تونس». */
    private boolean isBehindCompany(int first) {
        int before = first - 1;
        if (before < 0 || !isGapOf(before, SPACES + OPENING)) {
            return false;
        }
        boolean sector = joined(before - 1, first) && SECTORS.contains(text.word(before));
        return words.companies().contains(text, sector ? before - 1 : before);
    }

    /** "Chevrolet Colorado" in an Arabic text: the name of a thing, which stands in its own letters, goes on. */
    private boolean isAmongForeignWords(int first, int last) {
        return isLatin(first)
                && ((joined(first - 1, first) && isLatin(first - 1))
                        || (joined(last, last + 1) && (isLatin(last + 1) || isNumber(last + 1))));
    }

    private boolean isLatin(int word) {
        return UScript.getScript(text.original().codePointAt(text.start(word))) == UScript.LATIN;
    }

    private boolean isNumber(int word) {
        return Character.isDigit(text.original().codePointAt(text.start(word)));
    }

    /** «الشارقة للأسمنت», but not «في دبي للاستثمار». */
    private boolean isBusiness(int first, int word) {
        boolean in = first > 0 && IN.contains(text.word(first - 1));
        return !in && text.word(word).startsWith(FOR_THE);
    }

    /** «مهاجم» is the word before, the words before are «لاعب وسط», or «فاز في المباراة على». */
    private boolean isOfTeam(int before) {
        boolean midfield = joined(before - 1, before) && text.is(before, MIDFIELD);
        if (words.teamWords().contains(text, midfield ? before - 1 : before)) {
            return true;
        }
        for (int step = 1; step <= REACH_OF_MATCH && AGAINST.contains(text.word(before)); step++) {
            if (joined(before - step, before) && words.matchWords().contains(text, before - step)) {
                return true;
            }
        }
        return false;
    }

    private Marks marks(int first, int last) {
        String original = text.original();
        int before = text.start(first) - 1;
        int behind = text.end(last);
        if (before < 0 || behind >= original.length()) {
            return Marks.NONE;
        }
        String pair = original.substring(before, before + 1) + original.charAt(behind);
        if (QUOTES.contains(pair)) {
            return Marks.QUOTES;
        }
        boolean agency = field.part() == Part.BODY && ReportHead.names(original, before, behind);
        return agency || BRACKETS.contains(pair) ? Marks.BRACKETS : Marks.NONE;
    }

    /** «أبو هريرة رضي الله عنه»: what is said of the dead and of prophets. */
    private boolean isBlessed(int last) {
        return joined(last, last + 2)
                && BLESSINGS.contains(text.word(last + 1))
                && BLESSED_BY.contains(text.word(last + 2));
    }

    /** «الليرة التركية», "the Turkish lira". */
    private boolean isOfGoods(int first, int last) {
        return (joined(first - 1, first) && words.goods().contains(text, first - 1))
                || (joined(last, last + 1) && words.goods().contains(text, last + 1));
    }

    /** A first name, in capitals where the script has them: "Dan" but not the Turkish ending in "Fransa'dan". */
    private boolean isWrittenAsName(int word) {
        int letter = text.original().codePointAt(text.start(word));
        return !UCharacter.isLowerCase(letter) && words.givenNames().containsName(text, word);
    }

    /** A first name itself, with another name right behind it. */
    private boolean isGivenName(int last) {
        return !field.title()
                && joined(last, last + 1)
                && isCapital(last + 1)
                && words.givenNames().containsName(text, last);
    }

    /** A capitalised word in mid-sentence that is no title. */
    private boolean isNameWord(int word) {
        return isCapital(word) && isInSentence(word) && !words.titles().contains(text, word);
    }

    /** True when the word goes on with a sentence: behind a space or a comma. */
    private boolean isInSentence(int word) {
        return word > 0 && isGapOf(word - 1, SENTENCE_GOES_ON);
    }

    private boolean isSmall(int word) {
        return UCharacter.isLowerCase(text.original().codePointAt(text.start(word)));
    }

    private boolean isCapital(int word) {
        return LetterCase.startsUpper(text, word) && text.length(word) > 1;
    }

    private boolean hasBody(int first, int last) {
        for (int step = 1; step <= REACH; step++) {
            boolean before = joined(first - step, first) && words.bodies().contains(text, first - step);
            if (before || (joined(last, last + step) && words.bodies().contains(text, last + step))) {
                return true;
            }
        }
        return false;
    }

    /** True when both words are there and only spaces stand between them and the words in their midst. */
    private boolean joined(int from, int to) {
        if (from < 0 || to >= text.size()) {
            return false;
        }
        for (int word = from; word < to; word++) {
            if (!touches(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean touches(int word) {
        return word >= 0 && isGapOf(word, SPACES);
    }

    /** True when nothing but these characters stands behind a word and before the next. */
    private boolean isGapOf(int word, String characters) {
        for (int at = text.end(word); at < text.start(word + 1); at++) {
            if (characters.indexOf(text.original().charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
