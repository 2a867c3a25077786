package io.khabar.enrich.story;

import io.khabar.enrich.story.tag.TaggedName;
import java.util.List;

/** Sees names in a story that no list has to know. Deterministic and safe for use by many threads at once. */
public interface NameTagger {

    /** Sees none. */
    NameTagger NONE = new NameTagger() {
        @Override
        public List<TaggedName> names(StoryText story) {
            return List.of();
        }

        @Override
        public String version() {
            return "";
        }
    };

    /** The names in the order of the text, the headline first, none overlapping; empty for a language it does not know. */
    List<TaggedName> names(StoryText story);

    /** Name and version of its model; empty when it has none. The same version and text always give the same names. */
    String version();
}
