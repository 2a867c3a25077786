package io.khabar.enrich.story.key;

import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.Particles;
import io.khabar.enrich.story.tag.TaggedName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A tagger that does not come with Khabar: asked for stories in its languages, and told where an Arabic name begins. */
public final class ProvidedNames implements NameTagger {

    /** Stands for every language, and for stories whose language is not known. */
    private static final String EVERY = "*";

    private final NameTagger tagger;
    private final Set<String> languages;
    private final Particles particles = Particles.bundled();

    /** @param languages primary subtags of BCP 47, or "*" for all stories */
    public ProvidedNames(NameTagger tagger, List<String> languages) {
        this.tagger = tagger;
        this.languages = new TreeSet<>(languages);
    }

    @Override
    public List<TaggedName> names(StoryText story) {
        if (!languages.contains(EVERY) && !languages.contains(StoryLanguage.primary(story.language()))) {
            return List.of();
        }
        List<TaggedName> names = tagger.names(story);
        return StoryLanguage.hasArabicParticles(story.language())
                ? names.stream().map(name -> withoutParticles(story, name)).toList()
                : names;
    }

    /** Name and version of the tagger's model, and its languages: with others it would see other names. */
    @Override
    public String version() {
        return tagger.version() + "." + String.join(".", languages);
    }

    private TaggedName withoutParticles(StoryText story, TaggedName name) {
        String text = name.inHeadline() ? Objects.requireNonNull(story.headline()) : story.body();
        int from = particles.nameStart(text, name.start(), name.end());
        return new TaggedName(name.inHeadline(), name.start(), from, name.end(), name.kind(), name.sureness());
    }
}
