package io.khabar.tagger.onnx;

import io.khabar.enrich.EnrichSettings;
import io.khabar.enrich.Enrichers;
import io.khabar.enrich.TaggerChoice;
import io.khabar.enrich.story.NameTagger;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import java.util.Map;
import java.util.function.Function;

/** The enrich stage's way from its settings to a tagger's version. Is loaded by other class loaders, too. */
public final class ChosenTagger implements Function<Map<String, String>, String> {

    @Override
    public String apply(Map<String, String> settings) {
        return of(settings).version();
    }

    static NameTagger of(Map<String, String> settings) {
        return Enrichers.names(
                TaggerChoice.of(Settings.resolve(EnrichSettings.define(), SettingSources.ofFlags(settings))));
    }
}
