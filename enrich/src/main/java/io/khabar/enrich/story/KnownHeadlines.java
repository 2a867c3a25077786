package io.khabar.enrich.story;

import io.khabar.enrich.story.text.FoldedText;

/**
 * Headlines that the stream has shown lately. They settle where a title ends that runs into the next one or into the
 * text; a single page cannot know.
 */
@FunctionalInterface
public interface KnownHeadlines {

    /** Knows none: a page by itself. */
    KnownHeadlines NONE = hash -> false;

    /** True when a headline with this {@link #hash} was seen. */
    boolean contains(long hash);

    /** The number that a headline is known by: over its folded letters, whatever stands between its words. */
    static long hash(String headline) {
        return FoldedText.of(headline).hash();
    }
}
