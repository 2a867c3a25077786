package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * A story, read once for all that judge it.
 *
 * @param headline its words; null when there is none
 * @param body its words
 * @param length characters of the body
 * @param score what lexicon and sections say
 * @param arabic true when the Arabic model applies
 */
record ReadStory(@Nullable FoldedText headline, FoldedText body, int length, Score score, boolean arabic) {

    static ReadStory of(StoryText story, TopicWords words) {
        FoldedText headline = story.headline() == null ? null : FoldedText.of(story.headline());
        FoldedText body = FoldedText.of(story.body());
        var score = new Score();
        Lexicon lexicon = words.lexicon(story);
        if (lexicon != null) {
            if (headline != null) {
                lexicon.find(headline, (term, word) -> score.addAbove(term, Score.IN_HEADLINE));
            }
            for (String keyword : story.keywords()) {
                if (!words.sections().saysNothing(story.origin(), keyword)) {
                    lexicon.find(FoldedText.of(keyword), (term, word) -> score.addAbove(term, Score.IN_KEYWORDS));
                }
            }
            lexicon.find(body, score::addInBody);
        }
        words.sections().find(story.origin(), term -> score.addAbove(term, Score.IN_KEYWORDS));
        boolean arabic = StoryLanguages.of(story).equals(StoryLanguages.ARABIC);
        return new ReadStory(headline, body, story.body().length(), score, arabic);
    }
}
