package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;

/** Sees organisations by the words that their names begin or end with, or that stand before them. */
final class OrganisationRule {

    private static final String RULE = "rule:organisation";
    private static final int HEADS = Role.ORG_HEAD.bit() | Role.ORG_LONG.bit();
    private static final int TAILS = Role.ORG_TAIL.bit() | Role.PLACE_TAIL.bit();
    private static final int MOST_WORDS = 6;

    private final ReadField field;
    private final FoundNames found;
    private final SeenWords seen;
    private final PersonSigns persons;
    private final Writing writing;

    OrganisationRule(ReadField field, FoundNames found, SeenWords seen, PersonSigns persons, Writing writing) {
        this.field = field;
        this.found = found;
        this.seen = seen;
        this.persons = persons;
        this.writing = writing;
    }

    void read(Run run) {
        for (int word = run.first(); word <= run.last(); word++) {
            if (field.hasAny(word, HEADS) && (word == 0 || field.phraseEnd(word - 1) != field.phraseEnd(word))) {
                headed(run, word);
            }
        }
        for (int word = run.find(Role.ORG_TAIL, run.first() + 1); word > 0; word = run.find(Role.ORG_TAIL, word + 1)) {
            tailed(run, word);
        }
        if (field.has(run.first() - 1, Role.ORG_BEFORE) && field.follows(run.first())) {
            announced(run);
        }
        for (int word = run.find(Role.ORG_ENDING, run.first()); word >= 0; word = run.find(Role.ORG_ENDING, word + 1)) {
            written(run, word);
        }
    }

    /** «Çaykur Rizespor»: the word itself says that it is a club. */
    private void written(Run run, int word) {
        if (field.isNameWord(word)) {
            int first = begin(run, word);
            boolean other = first < word && field.opens(first);
            add(other ? word : first, word, FoundNames.SURE);
        }
    }

    /** "University of Ibadan"; but "Central Bank of Kenya" is more than a "Bank of Kenya". */
    private void headed(Run run, int head) {
        int first = field.phraseEnd(head) + 1;
        boolean longer = head > run.first() && field.has(head - 1, Role.COMMON);
        if (longer || first > run.last() || !field.isNameWord(first) || field.hasAny(first, Role.BEFORE_PERSON)) {
            return;
        }
        int last = field.has(head, Role.ORG_LONG) ? Groups.endOverLinks(run, first) : Groups.end(run, first);
        boolean oneWord = last == first && last == run.last();
        if (isEnded(run, last) && (writing != Writing.CAPITAL_NOUNS || oneWord)) {
            int begin = writing == Writing.CAPITAL_NOUNS ? head : begin(run, head);
            add(begin, last, begin < head && mayBeOther(begin) ? FoundNames.LIKELY : FoundNames.SURE);
        }
    }

    /** The first of the words in capitals that stand right before a word of the name. */
    private int begin(Run run, int word) {
        int first = word;
        while (first > run.first() && belongs(run, first - 1)) {
            first--;
        }
        return first;
    }

    /** False where "and" may go on with the name: "University of Science and Technology". */
    private boolean isEnded(Run run, int last) {
        boolean more = last == run.last() && field.has(last + 1, Role.AND) && field.isNameWord(last + 2);
        return !more || Run.from(field, last + 2).find(Role.ORG_TAIL, last + 3) > 0;
    }

    /** "Halden Savings Bank". */
    private void tailed(Run run, int tail) {
        int first = begin(run, tail);
        int last = tail;
        while (last < run.last() && field.hasAny(last + 1, TAILS)) {
            last++;
        }
        if (writing == Writing.CAPITAL_NOUNS
                || !hasOwnWord(first, tail)
                || isCutOff(first)
                || isPerson(first, last)
                || field.hasAny(tail, Role.BEFORE_PERSON)
                || field.gap(last + 1) == Gap.HYPHEN
                || Run.afterLinks(field, last + 1) > last + 1) {
            return;
        }
        add(first, last, mayBeOther(first) ? FoundNames.LIKELY : FoundNames.SURE);
    }

    /** "Darren Albion, the goalkeeper", whose name ends as a club's does. */
    private boolean isPerson(int first, int last) {
        return last == first + 1
                && field.has(first, Role.GIVEN)
                && (persons.hasAge(last) || persons.isInOffice(first, last));
    }

    /** True for a first word that may be an ordinary one which opens the sentence. */
    private boolean mayBeOther(int first) {
        boolean ordinary = field.has(first, Role.COMMON) || seen.isSmall(first);
        return field.opens(first) && !seen.isAlone(first) && ordinary;
    }

    /** «Türk Tabipleri Birliği»: the word for a nation may be a part of the name. */
    private boolean isCutOff(int first) {
        return field.has(first - 1, Role.NATION)
                && field.gap(first) == Gap.SPACE
                && field.shape(first - 1) == Shape.CAPITAL;
    }

    private boolean belongs(Run run, int word) {
        return !run.isLink(word) && !field.hasAny(word, Role.BEFORE_PERSON);
    }

    /** False for what there are many of: "National Bank". */
    private boolean hasOwnWord(int first, int tail) {
        for (int word = first; word < tail; word++) {
            if (!field.hasAny(word, Role.COMMON.bit() | Role.ORG_TAIL.bit())) {
                return true;
            }
        }
        return false;
    }

    /** «le groupe Verdier Céramique». */
    private void announced(Run run) {
        int last = Groups.endOverLinks(run, run.first());
        boolean person = field.hasAny(run.first(), Role.GIVEN.bit() | Role.BEFORE_PERSON);
        boolean more = field.hasAny(last + 1, Role.OF.bit() | Role.AT.bit()) && field.gap(last + 1) == Gap.SPACE;
        if (last == run.last() && !person && !(more && last == run.first()) && writing != Writing.CAPITAL_NOUNS) {
            add(run.first(), last, FoundNames.SURE);
        }
    }

    private void add(int first, int last, float sureness) {
        if (last - first < MOST_WORDS) {
            found.add(first, last, EntityKind.ORGANISATION, sureness, RULE);
        }
    }
}
