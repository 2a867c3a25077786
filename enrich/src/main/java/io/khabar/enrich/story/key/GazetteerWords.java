package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.WordSet;

/**
 * Words that decide about a name beside them or about the name itself.
 *
 * @param givenNames first names: «Michael» before «Jordan» makes it a person
 * @param familyNames last names too common, or too much like other words, to stand for one person
 * @param titles words that may stand before a surname, in capitals: "President"
 * @param bodies offices and bodies that a demonym speaks for: "army", «حكومة»
 * @param institutions things named after people: «جامعة», "Street"
 * @param exact names that are other words when spelled loosely: «جدة» is not «جده»
 */
record GazetteerWords(
        WordSet givenNames, WordSet familyNames, WordSet titles, WordSet bodies, WordSet institutions, WordSet exact) {}
