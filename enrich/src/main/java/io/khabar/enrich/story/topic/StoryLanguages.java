package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.StoryText;

/** Which language a story's topics are looked up in. */
final class StoryLanguages {

    static final String ARABIC = "ar";

    private StoryLanguages() {}

    /** The language without script or region; Arabic when it was not identified. */
    static String of(StoryText story) {
        String tag = story.language();
        if (tag == null) {
            return ARABIC;
        }
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
