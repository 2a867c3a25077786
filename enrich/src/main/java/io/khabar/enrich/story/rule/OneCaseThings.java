package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/**
 * Sees organisations and sites in a script without capitals by the word that their names begin with, in Persian, or end with, in
 * Urdu: «سازمان هواشناسی», «قذافی اسٹیڈیم». On the other side a mark or a word that never is part of a name must stand.
 */
final class OneCaseThings {

    private static final String ORGANISATION = "rule:organisation";
    private static final String PLACE = "rule:place";

    /** Words beside the one that tells. */
    private static final int MOST_OF_ORGANISATION = 3;

    private static final int MOST_OF_PLACE = 2;

    private static final int TELLING =
            Role.ORG_HEAD.bit() | Role.ORG_TAIL.bit() | Role.PLACE_HEAD.bit() | Role.PLACE_TAIL.bit();
    private static final int COMMON = Role.COMMON.bit() | Role.NO_NAME.bit() | Role.CALLED_AFTER.bit() | TELLING;

    private final ReadField field;
    private final FoundNames found;

    OneCaseThings(ReadField field, FoundNames found) {
        this.field = field;
        this.found = found;
    }

    void read() {
        for (int word = 0; word < field.size(); word++) {
            if (field.has(word, Role.ORG_HEAD)) {
                head(word, MOST_OF_ORGANISATION, EntityKind.ORGANISATION, ORGANISATION);
            } else if (field.has(word, Role.PLACE_HEAD)) {
                head(word, MOST_OF_PLACE, EntityKind.PLACE, PLACE);
            } else if (field.has(word, Role.ORG_TAIL)) {
                tail(word, MOST_OF_ORGANISATION, EntityKind.ORGANISATION, ORGANISATION);
            } else if (field.has(word, Role.PLACE_TAIL)) {
                tail(word, MOST_OF_PLACE, EntityKind.PLACE, PLACE);
            }
        }
    }

    private void head(int first, int most, EntityKind kind, String rule) {
        int last = first;
        while (isPart(last + 1) && field.joins(last + 1)) {
            last++;
        }
        if (field.words(first, last) <= most + 1 && isProper(first + 1, last) && isEnd(last + 1)) {
            found.add(first, last, kind, FoundNames.SURE, rule);
        }
    }

    private void tail(int telling, int most, EntityKind kind, String rule) {
        int first = telling;
        while (isPart(first - 1) && field.joins(first)) {
            first--;
        }
        boolean begins = !field.joins(first) || field.hasAny(first - 1, Role.ENDS_NAME);
        if (field.words(first, telling) <= most + 1 && isProper(first, telling - 1) && begins) {
            found.add(first, field.phraseEnd(telling), kind, FoundNames.SURE, rule);
        }
    }

    private boolean isPart(int word) {
        return word >= 0
                && word < field.size()
                && field.shape(word) == Shape.UNCASED
                && !field.hasAny(word, Role.ENDS_NAME | TELLING);
    }

    /** True when there are words, and one of them at least is not too common to tell one thing from another. */
    private boolean isProper(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (!field.hasAny(word, COMMON)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnd(int word) {
        return !field.joins(word) || field.hasAny(word, Role.ENDS_NAME);
    }
}
