package io.khabar.enrich.story.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a word or phrase of the rules tells about the names beside it, or about a name that it is a part of. */
enum Role {
    /** Only a person's name follows: "Mr", "Dr". */
    TITLE,
    /** What a person is, before the name or behind a comma: "finance minister", "coach". */
    OFFICE,
    /** Ends the words for what a person is, in languages that write them as one: "-minister". */
    OFFICE_ENDING,
    /** What people do with words: "said". */
    SPEECH,
    /** Stands right behind whoever did something: «نے». */
    DOER,
    /** First word of persons' names and hardly anything else. */
    GIVEN,
    /** First word of persons' names and something else, too: a place, a word. It needs another sign. */
    MAYBE_GIVEN,
    /** Ends a father's name: «-ович». */
    PATRONYMIC,
    /** Stands inside names of all kinds: "van", "bin". */
    PARTICLE,
    /** Stands inside names of organisations and places: "of". */
    OF,
    /** Stands behind a first name in a family name, and elsewhere tells where somebody is from: "de". */
    AFTER_GIVEN,
    /** Joins two names: "and". */
    AND,
    /** Makes the place of what follows it: "in". A person does not stand there. */
    IN,
    /** May open the words for what a person is: "a", "the", "former". */
    ARTICLE,
    /** Speaks of a person behind a comma: "who". */
    WHO,
    /** Follows the number of somebody's years: "ans". */
    AGE,
    /** A word for a nation: no part of a person's name, though written with a capital. */
    NATION,
    /** No part of any name, though written with a capital: weekdays, months, words that open sentences. */
    NO_NAME,
    /** Ends a name: in a script without capitals any word that is none, otherwise one behind a hyphen: "-based". */
    END,
    /** First words of an organisation's name, which goes on with one more group of words: "University of". */
    ORG_HEAD,
    /** The same, and it goes on over "of". */
    ORG_LONG,
    /** Last word of an organisation's name: "Bank". */
    ORG_TAIL,
    /** What an organisation is, before its name and no part of it: «компания». The name may stand in quotation marks. */
    ORG_BEFORE,
    /** Ends the one word that a club or company is called by: «-spor». */
    ORG_ENDING,
    /** Before a name in quotation marks tells that it is an organisation's: «вратарь «Торпедо»». */
    ORG_QUOTED,
    /** Too common to tell one organisation or place from another: "National". */
    COMMON,
    /** What a place is, before its name and no part of it: "town of". */
    PLACE_BEFORE,
    /** What a place is, behind its name and no part of it: "province". */
    PLACE_AFTER,
    /** First word of a place's name: "Lake". */
    PLACE_HEAD,
    /** Last word of a place's name: "River". */
    PLACE_TAIL,
    /** Before a place's name, or behind its apostrophe, tells that something is there: "in", «-daki». */
    AT,
    /** A thing that is called after persons, before or behind the name: "prize", "rue". */
    CALLED_AFTER,
    /** None: takes back all that the bundled files say of it. */
    NONE;

    private static final Role[] ALL = values();

    /** All that an ordinary name of a person does not have in it. */
    static final int THINGS = ORG_HEAD.bit() | ORG_LONG.bit() | ORG_TAIL.bit() | PLACE_HEAD.bit() | PLACE_TAIL.bit();

    /** What stands before a person's name. */
    static final int BEFORE_PERSON = TITLE.bit() | OFFICE.bit();

    /** What a name ends before in a script without capitals. */
    static final int ENDS_NAME =
            END.bit() | SPEECH.bit() | BEFORE_PERSON | NATION.bit() | AND.bit() | IN.bit() | OF.bit() | DOER.bit();

    @SuppressWarnings("EnumOrdinal") // a bit of a mask that is never stored
    int bit() {
        return 1 << ordinal();
    }

    /** True for what is compared with the end of a word. */
    boolean isEnding() {
        return this == OFFICE_ENDING || this == PATRONYMIC || this == ORG_ENDING;
    }

    /** As the files have it: "org-head". */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> of(String written) {
        return Arrays.stream(ALL).filter(role -> role.written().equals(written)).findFirst();
    }

    static String allWritten() {
        return Arrays.stream(ALL).map(Role::written).collect(Collectors.joining(", "));
    }
}
