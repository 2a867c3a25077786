package io.khabar.enrich.story;

import org.jspecify.annotations.Nullable;

/** Says in which language a text is written. Deterministic and safe for use by many threads at once. */
public interface LanguageIdentifier {

    /**
     * The language of a text.
     *
     * @param stated the language that the publisher or feed states, BCP 47; it decides only what the text leaves open; null: none
     * @return null when the text is too short or too mixed to say, and nothing fitting was stated
     */
    @Nullable
    IdentifiedLanguage identify(String text, @Nullable String stated);

    /** Names all that decides: the same version and text always give the same language. */
    String version();
}
