package io.khabar.enrich.story.rule;

import org.jspecify.annotations.Nullable;

/** What stands beside some words in capitals, or begins them, and tells that they are a person's name. */
final class PersonSigns {

    static final String TITLE = "rule:title";
    static final String GIVEN = "rule:given-name";

    private static final String FATHER = "rule:patronymic";
    private static final String AGE = "rule:age";
    private static final String OFFICE = "rule:office";
    private static final String SAID = "rule:said";

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 110;
    private static final int DIGITS = 3;

    /** Words within which the word for an office counts behind a comma, and before one. */
    private static final int REACH_AFTER = 4;

    private static final int REACH_BEFORE = 6;

    private final ReadField field;
    private final SeenWords seen;
    private final boolean cases;

    PersonSigns(ReadField field, SeenWords seen, Writing writing) {
        this.field = field;
        this.seen = seen;
        this.cases = writing == Writing.CAPITALS_AND_CASES;
    }

    /** The rule by which the words are a person's name; null when none says so. */
    @Nullable
    String of(int first, int last) {
        String rule = strong(first);
        if (rule != null) {
            return rule;
        }
        boolean likely = field.has(first, Role.MAYBE_GIVEN);
        if (cases && !likely) {
            return null;
        }
        if (!likely && field.has(first, Role.COMMON)) {
            return null;
        }
        if (hasAge(last)) {
            return AGE;
        }
        if (isInOffice(first, last)) {
            return OFFICE;
        }
        return isSpoken(first, last, likely) ? SAID : null;
    }

    /** The same where other nouns stand in capitals, too: what does not end with the capitals is no name. */
    @Nullable
    String inNouns(Run run, int first, int last) {
        boolean given = field.has(first, Role.GIVEN);
        boolean likely = given || field.has(first, Role.MAYBE_GIVEN);
        boolean ended = last == run.last() || run.isLink(last + 1);
        boolean pair = ended && (isPair(first, last) || (likely && isGiven(first + 1)));
        if (!pair) {
            return null;
        }
        boolean said = field.follows(last + 1) && field.has(last + 1, Role.SPEECH);
        return isTitled(first) ? TITLE : given ? GIVEN : likely && said ? SAID : null;
    }

    private boolean isPair(int first, int last) {
        int words = 0;
        for (int word = first; word <= last; word++) {
            words += field.isNameWord(word) && field.gap(word) != Gap.HYPHEN ? 1 : 0;
        }
        return words == 2;
    }

    private boolean isGiven(int word) {
        return field.hasAny(word, Role.GIVEN.bit() | Role.MAYBE_GIVEN.bit());
    }

    private @Nullable String strong(int first) {
        boolean given = field.has(first, Role.GIVEN);
        boolean office = !cases && !field.has(first, Role.COMMON);
        if (isTitled(first) && (office || isGiven(first) || field.has(first - 1, Role.TITLE))) {
            return TITLE;
        }
        if (given) {
            return GIVEN;
        }
        boolean father = field.has(first + 1, Role.PATRONYMIC) && field.isNameWord(first + 1);
        return father && field.follows(first + 1) ? FATHER : null;
    }

    /** True behind a title or office, also with a nation between: «le président syrien». */
    boolean isTitled(int first) {
        if (!field.follows(first)) {
            return false;
        }
        boolean nation = field.has(first - 1, Role.NATION) && field.follows(first - 1);
        return field.hasAny(nation ? first - 2 : first - 1, Role.BEFORE_PERSON);
    }

    /** ", 42,", ", 42 ans". */
    boolean hasAge(int last) {
        int number = last + 1;
        if (field.gap(number) != Gap.COMMA) {
            return false;
        }
        number += field.has(number, Role.OF) ? 1 : 0;
        if (number >= field.size()
                || field.shape(number) != Shape.NUMBER
                || !isAge(field.text().word(number))) {
            return false;
        }
        Gap after = field.gap(number + 1);
        return after == Gap.COMMA || after == Gap.DOT || field.has(number + 1, Role.AGE);
    }

    private static boolean isAge(String number) {
        if (number.length() > DIGITS || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int years = Integer.parseInt(number);
        return years >= YOUNGEST && years <= OLDEST;
    }

    /** ", a spokesman", ", ministre des Pêches"; «le ministre des Pêches, …,». */
    boolean isInOffice(int first, int last) {
        return (isFollowedByOffice(last) && !isPlaced(first)) || isPrecededByOffice(first, last);
    }

    private boolean isPlaced(int first) {
        return field.has(first - 1, Role.IN);
    }

    private boolean isFollowedByOffice(int last) {
        int from = last + 1;
        if (field.gap(from) != Gap.COMMA) {
            return false;
        }
        if (field.has(from, Role.WHO)) {
            return true;
        }
        boolean article = field.has(from, Role.ARTICLE);
        for (int word = from; word < from + (article ? REACH_AFTER : 1); word++) {
            if (field.hasAny(word, Role.BEFORE_PERSON)) {
                return true;
            }
            if (field.gap(word + 1) != Gap.SPACE || field.has(word, Role.OF)) {
                return false;
            }
        }
        return false;
    }

    private boolean isPrecededByOffice(int first, int last) {
        Gap after = field.gap(last + 1);
        boolean ended = after == Gap.COMMA || after == Gap.DOT || after == Gap.BREAK;
        if (field.gap(first) != Gap.COMMA || !ended) {
            return false;
        }
        for (int word = first - 1; word >= Math.max(0, first - REACH_BEFORE); word--) {
            if (field.hasAny(word, Role.BEFORE_PERSON)) {
                return word == first - 1 || field.hasAny(word + 1, Role.OF.bit() | Role.NATION.bit());
            }
            if (field.gap(word) == Gap.COMMA || field.opens(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isSpoken(int first, int last, boolean likely) {
        boolean said = (field.follows(last + 1) && field.has(last + 1, Role.SPEECH))
                || (field.follows(first) && field.has(first - 1, Role.SPEECH));
        boolean again = seen.isAlone(last) && !seen.isAlone(first);
        return (said && (likely || again)) || (likely && again);
    }
}
