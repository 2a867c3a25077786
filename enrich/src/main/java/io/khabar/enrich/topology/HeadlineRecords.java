package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.enrich.story.KnownHeadlines;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.SeenHeadline;
import io.khabar.schemas.envelope.CloudEvents;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The headline of a version of a story, keyed by its hash. Withdrawn stories show none, and one of fewer than three words
 * would be met by chance.
 */
final class HeadlineRecords {
    static final String TYPE = "io.khabar.headline.seen";
    private static final int FEWEST_WORDS = 3;

    private HeadlineRecords() {}

    /** One record or none. */
    static List<Record<String, SeenHeadline>> of(Record<String, EnrichedStory> record) {
        EnrichedStory story = record.value();
        String headline = story.getHeadline();
        boolean shown = headline != null
                && story.getPubStatus() != PubStatus.CANCELED
                && FoldedText.of(headline).size() >= FEWEST_WORDS;
        return shown ? List.of(seen(record, story, headline)) : List.of();
    }

    private static Record<String, SeenHeadline> seen(
            Record<String, EnrichedStory> record, EnrichedStory story, String headline) {
        SeenHeadline seen = new SeenHeadline(
                headline, story.getUri(), story.getLanguage(), story.getKhabar().getIngested());
        return new Record<>(
                HeadlineKey.of(KnownHeadlines.hash(headline)),
                seen,
                record.timestamp(),
                CloudEvents.carryCanary(
                        record.headers(),
                        CloudEvents.headers(
                                "enrich",
                                StoryRecords.id(story) + ":" + story.getVersion() + ":headline",
                                TYPE,
                                story.getVersionCreated(),
                                story.getKhabar().getReplay())));
    }
}
