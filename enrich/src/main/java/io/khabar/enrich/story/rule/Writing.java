package io.khabar.enrich.story.rule;

/** What the writing of a language shows of names. */
enum Writing {
    /** Names begin with a capital, and few other words do. */
    CAPITALS,
    /** The same, and the words behind an office may say of what: «президент Казахстана Токаев». */
    CAPITALS_AND_CASES,
    /** Nouns begin with a capital, too. */
    CAPITAL_NOUNS,
    /** The script has no capitals. */
    ONE_CASE
}
