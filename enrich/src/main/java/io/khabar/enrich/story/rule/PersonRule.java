package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/**
 * Sees persons in a run of capitals: behind a title or office, by a first name or a father's name, or by what is said of
 * them. A name has two words at least; one word behind a title is noted for the longer name that may end so.
 */
final class PersonRule {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int CLOSED = Role.THINGS | Role.CALLED_AFTER.bit() | Role.PLACE_AFTER.bit();
    private static final int THING_BEFORE = CLOSED | Role.ORG_BEFORE.bit() | Role.PLACE_BEFORE.bit();

    private final ReadField field;
    private final FoundNames found;
    private final PersonSigns signs;
    private final boolean nouns;
    private final boolean cases;

    PersonRule(ReadField field, FoundNames found, PersonSigns signs, Writing writing) {
        this.field = field;
        this.found = found;
        this.signs = signs;
        this.nouns = writing == Writing.CAPITAL_NOUNS;
        this.cases = writing == Writing.CAPITALS_AND_CASES;
    }

    void read(Run run) {
        int word = run.first();
        while (word <= run.last()) {
            if (isOutside(run, word)) {
                word++;
            } else {
                int last = end(run, word);
                judge(run, word, last);
                word = last + 1;
            }
        }
    }

    private boolean isOutside(Run run, int word) {
        return run.isLink(word) || isOffice(run, word) || !found.isFree(word, word);
    }

    /** "President", but not in "Stephen King". */
    private boolean isOffice(Run run, int word) {
        boolean surname = word > run.first() && field.has(word - 1, Role.GIVEN) && !isTitled(word - 1);
        return field.hasAny(word, Role.BEFORE_PERSON) && !surname;
    }

    private boolean isTitled(int word) {
        return field.hasAny(word, Role.BEFORE_PERSON);
    }

    private int end(Run run, int first) {
        int last = first;
        while (last < run.last()) {
            int next = last + 1;
            int after = Run.afterLinks(field, next);
            boolean linked = after > next && after <= run.last() && mayLink(first, next, after);
            int to = linked ? after : next;
            if ((run.isLink(next) && !linked) || isOffice(run, to) || !found.isFree(next, to) || isCut(to)) {
                return last;
            }
            last = to;
        }
        return last;
    }

    private boolean isCut(int word) {
        return field.gap(word) == Gap.AMPERSAND;
    }

    /** Particles may stand anywhere in a name; "de" only behind first names, for it also tells where somebody is from. */
    private boolean mayLink(int first, int link, int after) {
        for (int word = link; word < after; word++) {
            boolean family = field.has(word, Role.AFTER_GIVEN) && areGiven(first, link - 1);
            if (!field.has(word, Role.PARTICLE) && !family) {
                return false;
            }
        }
        return true;
    }

    private boolean areGiven(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (!field.has(word, Role.GIVEN)) {
                return false;
            }
        }
        return true;
    }

    private void judge(Run run, int first, int last) {
        int words = words(run, first, last);
        if (words > MOST || (isThing(run, first, last) && !isPersonAnyhow(first, last))) {
            return;
        }
        if (words < FEWEST) {
            if (signs.isTitled(first)) {
                found.add(first, last, EntityKind.PERSON, FoundNames.LIKELY, PersonSigns.TITLE);
            }
            return;
        }
        String rule = nouns ? signs.inNouns(run, first, last) : signs.of(first, last);
        if (rule != null) {
            found.add(first, last, EntityKind.PERSON, FoundNames.SURE, rule);
        } else {
            fromFirstName(run, first, last);
        }
    }

    /** "Sydney Lane, 81,", "Darren Albion, the goalkeeper". */
    private boolean isPersonAnyhow(int first, int last) {
        boolean named = last == first + 1 && field.has(first, Role.GIVEN);
        return signs.hasAge(last) || (named && signs.isInOffice(first, last));
    }

    /** "Yesterday John Smith", "Minister of Health Jane Doe", «президент Казахстана Касым-Жомарт Токаев». */
    private void fromFirstName(Run run, int first, int last) {
        boolean open = field.opens(first) || field.has(first - 1, Role.OF) || signs.isTitled(first);
        for (int word = first + 1; open && word < last; word++) {
            if (field.has(word, Role.GIVEN) && words(run, word, last) >= FEWEST && !nouns) {
                found.add(word, last, EntityKind.PERSON, FoundNames.SURE, PersonSigns.GIVEN);
                return;
            }
        }
    }

    private static int words(Run run, int first, int last) {
        int words = 0;
        for (int word = first; word <= last; word++) {
            boolean part = run.isLink(word) || (word > first && run.field().gap(word) == Gap.HYPHEN);
            words += part ? 0 : 1;
        }
        return words;
    }

    /** True for what is named after somebody, or is no person at all. */
    private boolean isThing(Run run, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (field.hasAny(word, CLOSED)) {
                return true;
            }
        }
        boolean before = isBehindThing(first) && field.gap(first) != Gap.COMMA;
        boolean after = field.hasAny(last + 1, CLOSED) && field.gap(last + 1) == Gap.SPACE;
        boolean company = isCut(first) || isCut(last + 1);
        return company
                || after
                || goesOn(last)
                || (before && !field.opens(first))
                || isOwnerOfThing(run, last)
                || isQuoted(first, last);
    }

    /** «губернатор Белгородской области Вячеслав Гладков»: where nouns have cases, the place before a first name has ended. */
    private boolean isBehindThing(int first) {
        int before = beforeLinks(first);
        boolean place = cases && before == first - 1 && field.has(first, Role.GIVEN);
        return field.hasAny(before, place ? THING_BEFORE & ~Role.PLACE_TAIL.bit() : THING_BEFORE);
    }

    /** "Wang Fuk Court": what comes behind is in capitals, and no name by itself. */
    private boolean goesOn(int last) {
        int next = last + 1;
        return field.gap(next) == Gap.SPACE
                && field.has(next, Role.NO_NAME)
                && field.shape(next) == Shape.CAPITAL
                && !field.isHeadline();
    }

    /** «Салават Юлаев»: a club, a ship, a prize. */
    private boolean isQuoted(int first, int last) {
        String text = field.text().original();
        int before = field.text().start(first) - 1;
        int after = field.text().end(last);
        return before >= 0
                && after < text.length()
                && QuotedRule.OPENING.indexOf(text.charAt(before)) >= 0
                && QuotedRule.CLOSING.indexOf(text.charAt(after)) >= 0;
    }

    private int beforeLinks(int first) {
        int before = first - 1;
        while (field.hasAny(before, Role.OF.bit() | Role.ARTICLE.bit())) {
            before--;
        }
        return before;
    }

    /** "Saint Mary's Hospital". */
    private boolean isOwnerOfThing(Run run, int last) {
        return last == run.last()
                && field.gap(last + 1) == Gap.APOSTROPHE
                && field.hasAny(last + 2, CLOSED)
                && field.isNameWord(last + 2);
    }
}
