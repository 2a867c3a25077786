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
 * @param credit who it says that it is from; {@link Credit#NONE} when it was not read
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
        String credit,
        String section,
        int place,
        TopicFeatures features,
        double[] points,
        double[] shares,
        byte[] labels) {

    /** Characters that are read. */
    private static final int LONGEST = 3000;

    /** A text as it is. */
    static Lesson of(SectionText text) {
        return of(text, new Credit(Credit.NONE, text.text()));
    }

    /** A text without its dateline, byline and agency. */
    static Lesson ofCredited(SectionText text) {
        return of(text, Credit.of(text.text()));
    }

    private static Lesson of(SectionText text, Credit credit) {
        String body = credit.text().substring(0, Math.min(LONGEST, credit.text().length()));
        var lexicon = LexiconPoints.of(new StoryText(null, body, "ar", List.of()));
        return new Lesson(
                text.source(),
                credit.source(),
                text.section(),
                Curriculum.place(text.section()),
                TopicFeatures.of(null, FoldedText.of(body)).detached(),
                Curriculum.TOPICS.stream().mapToDouble(lexicon::points).toArray(),
                Curriculum.TOPICS.stream().mapToDouble(lexicon::share).toArray(),
                Curriculum.labels(text.section(), lexicon));
    }
}
