package io.khabar.enrich;

import io.khabar.runtime.Settings;
import java.util.List;

/**
 * What sees the names that the gazetteer does not know.
 *
 * @param name {@link #BUNDLED}, {@link #NONE}, or the name of a provider
 * @param model folder of the provider's model; empty when none is named
 * @param languages of the stories that a provider's tagger is asked for: primary subtags of BCP 47, or "*" for all
 */
public record TaggerChoice(String name, String model, List<String> languages) {

    /** Name of the tagger that comes with Khabar. */
    public static final String BUNDLED = "crf";

    /** Name of no tagger. */
    public static final String NONE = "none";

    /** The tagger that comes with Khabar. */
    public static final TaggerChoice DEFAULT = new TaggerChoice(BUNDLED, "", List.of());

    public TaggerChoice {
        languages = List.copyOf(languages);
    }

    /** As the settings of the stage have it. */
    public static TaggerChoice of(Settings settings) {
        return new TaggerChoice(
                settings.string(EnrichSettings.TAGGER),
                settings.string(EnrichSettings.TAGGER_MODEL),
                settings.list(EnrichSettings.TAGGER_LANGUAGES));
    }
}
