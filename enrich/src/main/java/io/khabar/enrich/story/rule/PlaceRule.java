package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/** Sees places by the words for what they are: "the town of Samfya", "Lake Bangweulu", "Mill Lane". */
final class PlaceRule {

    private static final String RULE = "rule:place";
    private static final int NO_PLACE =
            Role.GIVEN.bit() | Role.COMMON.bit() | Role.BEFORE_PERSON | Role.THINGS | Role.CALLED_AFTER.bit();

    private final ReadField field;
    private final FoundNames found;
    private final PersonSigns persons;
    private final Writing writing;

    PlaceRule(ReadField field, FoundNames found, PersonSigns persons, Writing writing) {
        this.field = field;
        this.found = found;
        this.persons = persons;
        this.writing = writing;
    }

    void read(Run run) {
        if (field.has(run.first() - 1, Role.PLACE_BEFORE) && field.follows(run.first())) {
            announced(run, run.first());
        }
        int cue = run.find(Role.PLACE_BEFORE, run.first());
        if (cue >= 0 && field.phraseEnd(cue) < run.last()) {
            announced(run, field.phraseEnd(cue) + 1);
        }
        int head = run.find(Role.PLACE_HEAD, run.first());
        if (head >= 0 && field.phraseEnd(head) < run.last() && writing != Writing.CAPITAL_NOUNS) {
            add(head, Groups.end(run, field.phraseEnd(head) + 1));
        }
        int tail = run.find(Role.PLACE_TAIL, run.first() + 1);
        if (tail > 0 && writing != Writing.CAPITAL_NOUNS && !persons.hasAge(run.last())) {
            tailed(run, tail, tail);
        }
        if (field.gap(run.last() + 1) == Gap.SPACE) {
            followed(run);
        }
        located(run);
    }

    /** «Habur'da»: the ending behind the apostrophe says that it is there. */
    private void located(Run run) {
        int ending = run.last() + 1;
        if (run.first() == run.last()
                && field.gap(ending) == Gap.APOSTROPHE
                && field.has(ending, Role.AT)
                && !field.hasAny(run.first(), NO_PLACE)) {
            found.add(run.first(), run.last(), EntityKind.PLACE, FoundNames.LIKELY, RULE);
        }
    }

    /** "the town of Samfya": what comes behind the name is no more than a person of that place. */
    private void announced(Run run, int first) {
        int last = writing == Writing.CAPITAL_NOUNS ? first : beforePerson(first, Groups.endOverLinks(run, first));
        boolean whole = writing != Writing.CAPITAL_NOUNS || last == run.last();
        if (whole
                && !(last > first && isOfOffice(first - 1))
                && !field.hasAny(first, Role.BEFORE_PERSON)
                && !hasOrganisation(first, last)) {
            add(first, last);
        }
    }

    /** «глава города Арсен Мурадян»: what follows may be the name of the town or of the person. */
    private boolean isOfOffice(int cue) {
        int before = cue;
        while (field.has(before, Role.PLACE_BEFORE)) {
            before--;
        }
        return field.hasAny(before, Role.BEFORE_PERSON);
    }

    private int beforePerson(int first, int last) {
        for (int word = first + 1; word < last; word++) {
            boolean father = field.has(word + 1, Role.PATRONYMIC);
            if (field.gap(word) == Gap.SPACE && (field.has(word, Role.GIVEN) || father)) {
                return word - 1;
            }
        }
        return last;
    }

    /** «Мурманской области», "Valparaíso province". */
    private void followed(Run run) {
        int next = run.last() + 1;
        if (field.has(next, Role.PLACE_AFTER)) {
            tailed(run, next, run.last());
        } else if (field.has(next, Role.PLACE_TAIL) && !field.opens(run.last())) {
            tailed(run, next, next);
        }
    }

    private void tailed(Run run, int tail, int last) {
        int first = tail;
        while (first > run.first() && belongs(run, first - 1)) {
            first--;
        }
        boolean openWord = field.opens(first) && field.has(first, Role.COMMON);
        boolean surname = tail == first + 1 && last == tail && field.has(first, Role.GIVEN);
        if (hasOwnWord(first, tail) && !openWord && !surname && !isCutOff(run, first) && !isTeam(tail)) {
            add(first, last);
        }
    }

    /** «Şeyh Maksud Mahallesi»: the title before it may be a part of the name. */
    private boolean isCutOff(Run run, int first) {
        return first > run.first() && field.has(first - 1, Role.TITLE) && field.shape(first - 1) == Shape.CAPITAL;
    }

    /** "Cleeve Park coach Graham Whitcombe": what has a coach is no park. */
    private boolean isTeam(int tail) {
        return field.gap(tail + 1) == Gap.SPACE
                && field.has(tail + 1, Role.OFFICE)
                && field.shape(tail + 1) == Shape.LOWER;
    }

    private boolean belongs(Run run, int word) {
        return !run.isLink(word) && !field.hasAny(word, Role.BEFORE_PERSON);
    }

    private boolean hasOwnWord(int first, int end) {
        for (int word = first; word < end; word++) {
            if (!field.has(word, Role.COMMON)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOrganisation(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (field.hasAny(word, Role.ORG_HEAD.bit() | Role.ORG_TAIL.bit())) {
                return true;
            }
        }
        return false;
    }

    private void add(int first, int last) {
        if (Groups.isShort(first, last)) {
            found.add(first, last, EntityKind.PLACE, FoundNames.SURE, RULE);
        }
    }
}
