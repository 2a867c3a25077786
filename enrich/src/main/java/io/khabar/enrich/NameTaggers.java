package io.khabar.enrich;

import io.khabar.enrich.story.JoinedTaggers;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.NameTaggerProvider;
import io.khabar.enrich.story.UnusableTaggerException;
import io.khabar.enrich.story.key.ArabicNames;
import io.khabar.enrich.story.key.ProvidedNames;
import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Loads the tagger that was chosen. Providers are looked for only when one of them was. */
final class NameTaggers {

    private NameTaggers() {}

    /**
     * The tagger; it may take seconds to load, and is to be kept.
     *
     * @param rules see what names there are in a story in which the tagger has seen none
     * @throws KhabarException (USAGE) when there is none of that name, or its model cannot be used
     */
    static NameTagger load(TaggerChoice choice, NameTagger rules) {
        return switch (choice.name()) {
            case TaggerChoice.BUNDLED -> new JoinedTaggers(new ArabicNames(CrfTagger.bundled()), rules);
            case TaggerChoice.NONE -> NameTagger.NONE;
            default -> new JoinedTaggers(provided(choice), rules);
        };
    }

    private static NameTagger provided(TaggerChoice choice) {
        try {
            return provided(choice, providers());
        } catch (UnusableTaggerException | InvalidPathException e) {
            throw refused(choice, String.valueOf(e.getMessage()), e);
        } catch (ServiceConfigurationError e) {
            throw refused(choice, "a jar on the class path has a broken provider: " + e.getMessage(), e);
        }
    }

    private static NameTagger provided(TaggerChoice choice, List<NameTaggerProvider> providers) {
        List<String> known = new ArrayList<>(List.of(TaggerChoice.BUNDLED, TaggerChoice.NONE));
        for (NameTaggerProvider provider : providers) {
            if (provider.name().equals(choice.name())) {
                return new ProvidedNames(provider.load(model(choice)), choice.languages());
            }
            known.add(provider.name());
        }
        throw new UnusableTaggerException("there is no tagger of that name, only " + String.join(", ", known)
                + ". Another one comes in jars of its own, which have to stand on the class path: KHABAR_CLASS_PATH"
                + " names their folder (DIR/*). For onnx see tagger-onnx/README.md");
    }

    private static Path model(TaggerChoice choice) {
        if (choice.model().isEmpty()) {
            throw new UnusableTaggerException("it needs a model; name its folder with " + EnrichSettings.TAGGER_MODEL);
        }
        return Path.of(choice.model());
    }

    private static List<NameTaggerProvider> providers() {
        var loader = ServiceLoader.load(NameTaggerProvider.class, NameTaggerProvider.class.getClassLoader());
        return loader.stream().map(ServiceLoader.Provider::get).toList();
    }

    private static KhabarException refused(TaggerChoice choice, String why, Throwable cause) {
        return new KhabarException(
                ExitCode.USAGE,
                "The tagger of " + EnrichSettings.TAGGER + "=" + choice.name() + " cannot be used: " + why,
                cause);
    }
}
