package io.khabar.enrich.story;

import java.util.List;

/** Finds the entities that a story names. Deterministic and safe for use by many threads at once. */
public interface EntityTagger {

    /** The entities, the most relevant first, ties by key; empty when none is sure. */
    List<EntityKey> tag(StoryText story);

    /** Version of what it knows; the same version and text always give the same keys. */
    String version();
}
