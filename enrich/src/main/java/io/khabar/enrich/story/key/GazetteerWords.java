package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.WordSet;

/**
 * Words that decide about a name beside them or about the name itself.
 *
 * @param givenNames first names: «Michael» before «Jordan» makes it a person
 * @param firstNames more first names, which only tell a lone surname of somebody else
 * @param familyNames last names too common, or too much like other words, to stand for one person
 * @param titles words that may stand before a surname, in capitals: "President"
 * @param bodies offices and bodies that a demonym speaks for: "army", «حكومة»
 * @param institutions things named after people: «جامعة», "Street"
 * @param companies what is called after places: «بنك الجزائر» is not Algeria, and "Bali United" not Bali
 * @param exact names that are other words when spelled loosely: «جدة» is not «جده»
 * @param goods what is called after a nation and does not name it: «ليرة», "lira"
 * @param doubtful demonyms that mean something else, too: «قطري» is of a country, or Qatari
 * @param common names of places that are common words: «صور» is Tyre, or pictures
 * @param placeWords what a place is called by its kind, before its name: «محافظة»
 * @param teamWords what tells, before a town's name, that its team is meant: «مهاجم»
 * @param matchWords words for matches, behind which «على» and «أمام» lead to a team
 * @param competitions keys of competitions, whose clubs vouch for each other
 * @param ranks what stands before a person's name and is no part of it: «مصور»
 */
record GazetteerWords(
        WordSet givenNames,
        WordSet firstNames,
        WordSet familyNames,
        WordSet titles,
        WordSet bodies,
        WordSet institutions,
        WordSet companies,
        WordSet exact,
        WordSet goods,
        WordSet doubtful,
        WordSet common,
        WordSet placeWords,
        WordSet teamWords,
        WordSet matchWords,
        WordSet competitions,
        WordSet ranks) {}
