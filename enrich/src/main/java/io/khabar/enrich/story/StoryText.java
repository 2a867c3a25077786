package io.khabar.enrich.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the taggers and classifiers read of a story.
 *
 * @param headline null when there is none
 * @param body paragraphs divided by a line feed
 * @param language BCP 47; null when not identified
 * @param keywords the publisher's keywords
 */
public record StoryText(
        @Nullable String headline, String body, @Nullable String language, List<String> keywords) {

    public StoryText {
        keywords = List.copyOf(keywords);
    }
}
