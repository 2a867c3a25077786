package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/**
 * Sees names in a script without capitals: behind a title, or from a first name on, where a word that never is part of a
 * name tells the end; and places of one word or two behind the word for what they are.
 */
final class OneCaseNames {

    private static final String PLACE = "rule:place";
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int MOST_AFTER_FIRST_NAME = 3;
    private static final int MOST_OF_PLACE = 2;
    private static final int NEVER = Role.ENDS_NAME
            | Role.NO_NAME.bit()
            | Role.ORG_BEFORE.bit()
            | Role.PLACE_BEFORE.bit()
            | Role.CALLED_AFTER.bit();

    private final ReadField field;
    private final FoundNames found;

    OneCaseNames(ReadField field, FoundNames found) {
        this.field = field;
        this.found = found;
    }

    void read() {
        for (int word = 0; word < field.size(); word++) {
            if (field.has(word, Role.PLACE_BEFORE)) {
                place(field.phraseEnd(word) + 1);
            } else if (isName(word) && found.isFree(word, word) && field.gap(word) != Gap.HYPHEN) {
                person(word);
            }
        }
    }

    private void person(int first) {
        boolean behind = field.gap(first) == Gap.SPACE;
        boolean title = behind && field.has(first - 1, Role.TITLE);
        boolean office = behind && field.has(first - 1, Role.OFFICE);
        boolean given = field.has(first, Role.GIVEN);
        int last = end(first);
        boolean doer = field.has(last + 1, Role.DOER) && field.gap(last + 1) == Gap.SPACE;
        boolean likely = field.has(first, Role.MAYBE_GIVEN) && (office || doer || isInOffice(last));
        if (!title && !given && !likely && !(office && doer)) {
            return;
        }
        boolean inside = behind && (isGiven(first - 1) || field.has(beforeTitles(first), Role.CALLED_AFTER));
        if (!inside) {
            add(first, title || office ? MOST : MOST_AFTER_FIRST_NAME, title || office);
        }
        if (given && !inside && last == first && isFamilyName(first + 1)) {
            found.add(first, first + 1, EntityKind.PERSON, FoundNames.SURE, PersonSigns.GIVEN);
        }
    }

    /** «رمضان کشمیری نے»: the word for a nation right behind a first name, where the name ends. */
    private boolean isFamilyName(int word) {
        return field.gap(word) == Gap.SPACE && field.has(word, Role.NATION) && isEnded(word + 1);
    }

    /** The word before the titles that stand before a name. */
    private int beforeTitles(int first) {
        int before = first - 1;
        while (field.hasAny(before, Role.BEFORE_PERSON)) {
            before--;
        }
        return before;
    }

    /** «شرافت زمان، سخنگوی …» */
    private boolean isInOffice(int last) {
        return field.gap(last + 1) == Gap.COMMA && field.hasAny(last + 1, Role.BEFORE_PERSON);
    }

    private void add(int first, int most, boolean titled) {
        int last = end(first);
        int words = field.words(first, last);
        if (words >= FEWEST && words <= most && isEnded(last + 1)) {
            found.add(first, last, EntityKind.PERSON, FoundNames.SURE, titled ? PersonSigns.TITLE : PersonSigns.GIVEN);
        }
    }

    private void place(int first) {
        if (first >= field.size() || field.gap(first) != Gap.SPACE || !isName(first) || field.has(first, Role.COMMON)) {
            return;
        }
        int last = end(first);
        if (field.words(first, last) <= MOST_OF_PLACE && isEndOfPlace(last + 1) && !field.has(last, Role.COMMON)) {
            found.add(first, last, EntityKind.PLACE, FoundNames.SURE, PLACE);
        }
    }

    /** The last word of what may be the name that begins here. */
    private int end(int first) {
        int last = first;
        while (last + 1 < field.size() && field.joins(last + 1) && isName(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean isGiven(int word) {
        return isName(word) && field.hasAny(word, Role.GIVEN.bit() | Role.MAYBE_GIVEN.bit());
    }

    private boolean isName(int word) {
        return word >= 0 && word < field.size() && field.shape(word) == Shape.UNCASED && !field.hasAny(word, NEVER);
    }

    /** Sentences end with verbs, so that a full stop behind a word tells nothing. */
    private boolean isEndOfPlace(int word) {
        return field.gap(word) == Gap.COMMA || (field.joins(word) && field.has(word, Role.IN));
    }

    /** True when a mark or a word tells that the name does not go on. */
    private boolean isEnded(int word) {
        return !field.joins(word) || field.hasAny(word, Role.ENDS_NAME) || field.shape(word) == Shape.NUMBER;
    }
}
