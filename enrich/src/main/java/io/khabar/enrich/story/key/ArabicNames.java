package io.khabar.enrich.story.key;

import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.enrich.story.tag.TaggedName;
import java.util.List;

/** The tagger that comes with Khabar, for the language it has learned. */
public final class ArabicNames implements NameTagger {

    private static final String LANGUAGE = "ar";

    private final CrfTagger tagger;

    /** @param tagger of Arabic */
    public ArabicNames(CrfTagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public List<TaggedName> names(StoryText story) {
        return StoryLanguage.primary(story.language()).equals(LANGUAGE) ? tagger.names(story) : List.of();
    }

    @Override
    public String version() {
        return tagger.version();
    }
}
