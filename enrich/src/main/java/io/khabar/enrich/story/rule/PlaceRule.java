package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/** Sees places by the words for what they are: "the town of Samfya", "Lake Bangweulu", "Mill Lane". */
final class PlaceRule {

    private static final String RULE = "rule:place";

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
            announced(run);
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
    }

    private void announced(Run run) {
        int last = writing == Writing.CAPITAL_NOUNS ? run.first() : Groups.endOverLinks(run, run.first());
        boolean whole = writing != Writing.CAPITAL_NOUNS || last == run.last();
        if (whole && !field.hasAny(run.first(), Role.BEFORE_PERSON) && !hasThing(run.first(), last)) {
            add(run.first(), last);
        }
    }

    /** «Мурманской области», "Valparaíso province". */
    private void followed(Run run) {
        if (field.has(run.last() + 1, Role.PLACE_TAIL)) {
            tailed(run, run.last() + 1, run.last() + 1);
        } else if (field.has(run.last() + 1, Role.PLACE_AFTER)) {
            tailed(run, run.last() + 1, run.last());
        }
    }

    private void tailed(Run run, int tail, int last) {
        int first = tail;
        while (first > run.first() && belongs(run, first - 1)) {
            first--;
        }
        boolean openWord = field.opens(first) && field.has(first, Role.COMMON);
        if (hasOwnWord(first, tail) && !openWord) {
            add(first, last);
        }
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

    private boolean hasThing(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (field.hasAny(word, Role.THINGS)) {
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
