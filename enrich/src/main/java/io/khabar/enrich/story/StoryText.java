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
 * @param origin where the story's page comes from; {@link Origin#NONE} for an embedded story
 */
public record StoryText(
        @Nullable String headline, String body, @Nullable String language, List<String> keywords, Origin origin) {

    public StoryText {
        keywords = List.copyOf(keywords);
    }

    /** A story of which nothing but the text is known. */
    public StoryText(@Nullable String headline, String body, @Nullable String language, List<String> keywords) {
        this(headline, body, language, keywords, Origin.NONE);
    }
}
