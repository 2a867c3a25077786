package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/**
 * Sees organisations that are written in capitals only, where the word before says so, an office of theirs stands beside
 * them, or a report begins with the agency that it is from: «HAYTAP Başkanı», «la présidente de la FNSEA», "LYON (AFP) -".
 */
final class AcronymRule {

    private static final String RULE = "rule:acronym";
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 8;

    /** Words within which the agency of a report stands. */
    private static final int DATELINE = 6;

    private static final int NOT_IN_NAME = Role.BEFORE_PERSON | Role.NATION.bit() | Role.NO_NAME.bit();
    private static final int SMALL = Role.OF.bit() | Role.ARTICLE.bit() | Role.AT.bit();
    private static final int MOST_SMALL = 2;

    private final ReadField field;
    private final FoundNames found;

    AcronymRule(ReadField field, FoundNames found) {
        this.field = field;
        this.found = found;
    }

    void read() {
        for (int word = 0; word < field.size(); word++) {
            if (isAcronym(word) && (isToldBefore(word) || isToldBehind(word) || isAgency(word))) {
                found.add(word, word, EntityKind.ORGANISATION, FoundNames.SURE, RULE);
            }
        }
    }

    private boolean isAcronym(int word) {
        int letters = field.text().length(word);
        return field.shape(word) == Shape.ACRONYM
                && letters >= FEWEST_LETTERS
                && letters <= MOST_LETTERS
                && !field.hasAny(word, NOT_IN_NAME)
                && !isBesideCapitals(word);
    }

    /** In a headline of capitals, or in a longer name, capitals tell nothing. */
    private boolean isBesideCapitals(int word) {
        return isCapitals(word - 1, word)
                || isCapitals(word + 1, word + 1)
                || field.gap(word + 1) == Gap.HYPHEN
                || field.gap(word) == Gap.HYPHEN;
    }

    private boolean isCapitals(int word, int gap) {
        return word >= 0 && word < field.size() && field.gap(gap) == Gap.SPACE && field.shape(word) == Shape.ACRONYM;
    }

    /** «la compagnie WAPCO», «le président de la FNSEA». */
    private boolean isToldBefore(int word) {
        int before = word - 1;
        while (word - before <= MOST_SMALL + 1
                && field.hasAny(before, SMALL)
                && (field.gap(before + 1) == Gap.SPACE || field.gap(before + 1) == Gap.APOSTROPHE)) {
            before--;
        }
        boolean joined = field.gap(before + 1) == Gap.SPACE;
        boolean owned = before < word - 1 && field.has(before, Role.OFFICE);
        boolean longer = before > 0 && field.shape(before - 1) == Shape.CAPITAL;
        boolean told = before == word - 1 && field.has(before, Role.ORG_BEFORE) && !longer;
        return joined && (owned || told);
    }

    /** «HAYTAP Başkanı», "ICAC chief". */
    private boolean isToldBehind(int word) {
        return field.gap(word + 1) == Gap.SPACE && field.has(word + 1, Role.OFFICE);
    }

    /** «ANTALYA (DHA) -», in the first words of the text. */
    private boolean isAgency(int word) {
        if (word > DATELINE || word == 0 || field.isHeadline()) {
            return false;
        }
        String text = field.text().original();
        int behind = field.text().end(word);
        return text.startsWith("(", field.text().start(word) - 1)
                && text.startsWith(")", behind)
                && (text.startsWith(" -", behind + 1)
                        || text.startsWith(" –", behind + 1)
                        || text.startsWith(" —", behind + 1));
    }
}
