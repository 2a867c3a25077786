package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.Sighting.Marks;
import io.khabar.enrich.story.text.FoldedText;

/** Tells by what stands around a name, and by the tagger, that somebody or something else bears it. */
final class Namesakes {

    private static final String HYPHEN = "-";

    private final Gazetteer gazetteer;
    private final SightingsAt places;
    private final TaggedNames tagged;

    Namesakes(Gazetteer gazetteer, SightingsAt places, TaggedNames tagged) {
        this.gazetteer = gazetteer;
        this.places = places;
        this.tagged = tagged;
    }

    /**
     * «Lara Trump», «Michael Jordan», «Jordan Smith», «أحمد المصري», «رفيق الحريري بدران»: the name of a person who is not
     * the entity; «جامعة محمد الخامس»: a thing named after the person.
     */
    boolean are(Sighting sighting, Name name) {
        boolean person = isPerson(name.entity());
        if (person && (goesOn(sighting) || (!name.single() && isBehindOwnName(sighting)))) {
            return true;
        }
        if (!name.single() || (person && sighting.beside().institution())) {
            return (person && sighting.beside().institution()) || isTownOfClub(sighting, name);
        }
        return person
                ? isNamesake(sighting, name)
                : (sighting.bare() && sighting.beside().givenName())
                        || sighting.isBehindSon()
                        || sighting.beside().blessed()
                        || sighting.beside().nextCapital()
                        || isInOtherName(sighting, name)
                        || isNoClub(sighting, name);
    }

    /** «ماجد بن محمد صلاح», «عبدالله محمد الخليفي»: the first name of another one stands right before the whole name. */
    private boolean isBehindOwnName(Sighting sighting) {
        return sighting.isBehindParent() || (sighting.beside().givenName() && tagged.isEndOfPerson(sighting));
    }

    /** «المستشفى الأهلي» has no club, «حقل الزوراء» is a place, and what is "à Auxerre" is in the town. */
    private boolean isNoClub(Sighting sighting, Name name) {
        boolean town = sighting.beside().in() && sighting.isLatin();
        return isShortName(name)
                && (sighting.beside().adjective() || sighting.beside().placeWord() || town);
    }

    /** «ميناء جنوى الإيطالي»: what its club is called elsewhere. */
    private boolean isTownOfClub(Sighting sighting, Name name) {
        return sighting.beside().placeWord() && gazetteer.clubs().isClub(name.entity());
    }

    private boolean isShortName(Name name) {
        return name.strength() == Strength.WEAK
                && gazetteer.entity(name.entity()).kind() == EntityKind.ORGANISATION;
    }

    /** "RFI Afrique", «el Valencia», and «Прага» in quotes, as Russian writes the names of teams, restaurants and ships. */
    private boolean isInOtherName(Sighting sighting, Name name) {
        boolean quoted = sighting.beside().marks() == Marks.QUOTES && sighting.isCyrillic();
        boolean club = sighting.beside().article() && sighting.names().stream().anyMatch(this::isShortName);
        boolean region = !isTerritory(name.entity())
                && gazetteer.neighbours(name.entity()).stream().noneMatch(this::isTerritory);
        return isPlace(name.entity())
                && (quoted
                        || club
                        || isJoined(sighting, name)
                        || (region && sighting.beside().capital() && !sighting.isCyrillic()));
    }

    /** "Aix-Marseille", "Paris-Dauphine": a town joined with what is none, as universities, airports and races are called. */
    private boolean isJoined(Sighting sighting, Name name) {
        if (!sighting.isLatin() || isTerritory(name.entity())) {
            return false;
        }
        return isJoinedWith(sighting, sighting.firstWord() - 1, sighting.start() - 1)
                || isJoinedWith(sighting, sighting.firstWord() + 1, sighting.end());
    }

    private boolean isJoinedWith(Sighting sighting, int word, int hyphen) {
        FoldedText text = sighting.field().text();
        return word >= 0
                && word < text.size()
                && text.original().startsWith(HYPHEN, hyphen)
                && (text.end(word) == hyphen || text.start(word) == hyphen + 1)
                && LetterCase.startsUpper(text, word)
                && places.near(sighting, 1, 1).stream()
                        .filter(other -> other.start() != sighting.start())
                        .noneMatch(other -> other.end() == hyphen || other.start() == hyphen + 1);
    }

    /** «أنطون ميدفيديف»: a surname behind a first name that is not the entity's own, in any spelling. */
    private boolean isNamesake(Sighting sighting, Name name) {
        boolean behindName =
                sighting.beside().firstName() || sighting.beside().capital() || tagged.isEndOfPerson(sighting);
        return behindName && !FirstName.isOf(gazetteer.entity(name.entity()), sighting.wordBefore());
    }

    /** True when the tagger sees a longer name of a person, and no other entity is named in the rest of it. */
    private boolean goesOn(Sighting sighting) {
        int end = tagged.endOfPerson(sighting);
        return end > sighting.end()
                && places.near(sighting, 0, end - sighting.end()).stream()
                        .noneMatch(other -> other.start() >= sighting.end() && other.end() <= end);
    }

    private boolean isPerson(int entity) {
        return gazetteer.entity(entity).kind() == EntityKind.PERSON;
    }

    private boolean isPlace(int entity) {
        return gazetteer.entity(entity).kind() == EntityKind.PLACE;
    }

    private boolean isTerritory(int entity) {
        return gazetteer.entity(entity).isTerritory();
    }
}
