package io.khabar.enrich.story;

import org.jspecify.annotations.Nullable;

/** Says in which language a text is written. Deterministic and safe for use by many threads at once. */
public interface LanguageIdentifier {

    /** BCP 47 tag ("ar", "en", "fa", "ur", "fr", …); null when the text is too short or too mixed to say. */
    @Nullable
    String identify(String text);
}
