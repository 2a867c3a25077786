package io.khabar.train.topic;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.topic.LexiconPoints;
import io.khabar.enrich.story.topic.TopicFeatures;
import java.util.List;

/**
 * A text as numbers.
 *
 * @param source where the text is from
 * @param section its section
 * @param place the place of the section's topic; -1 when it has none
 * @param features its words
 * @param points the lexicon's points for each topic
 * @param shares the lexicon's share for each topic
 * @param labels what it teaches about each topic
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Lesson(
        String source,
        String section,
        int place,
        TopicFeatures features,
        double[] points,
        double[] shares,
        byte[] labels) {

    /** Characters that are read. */
    private static final int LONGEST = 3000;

    static Lesson of(SectionText text) {
        String body = text.text().substring(0, Math.min(LONGEST, text.text().length()));
        var lexicon = LexiconPoints.of(new StoryText(null, body, "ar", List.of()));
        return new Lesson(
                text.source(),
                text.section(),
                Curriculum.place(text.section()),
                TopicFeatures.of(null, FoldedText.of(body)).detached(),
                Curriculum.TOPICS.stream().mapToDouble(lexicon::points).toArray(),
                Curriculum.TOPICS.stream().mapToDouble(lexicon::share).toArray(),
                Curriculum.labels(text.section(), lexicon));
    }
}
