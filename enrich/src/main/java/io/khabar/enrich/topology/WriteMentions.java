package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.StoryMention;
import io.khabar.schemas.envelope.CloudEvents;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Forwards the slim records of a story, each keyed by what the story is about. */
final class WriteMentions extends ContextualProcessor<String, EnrichedStory, String, StoryMention> {
    private final MentionsOf of;

    WriteMentions(MentionsOf of) {
        this.of = of;
    }

    @Override
    public void process(Record<String, EnrichedStory> record) {
        EnrichedStory story = record.value();
        String version = StoryRecords.id(story) + ":" + story.getVersion() + ":";
        for (StoryMention mention : of.mentions().apply(story)) {
            context()
                    .forward(new Record<>(
                            mention.getAbout(),
                            mention,
                            record.timestamp(),
                            CloudEvents.carryCanary(
                                    record.headers(),
                                    CloudEvents.headers(
                                            "enrich",
                                            version + mention.getAbout(),
                                            of.type(),
                                            story.getVersionCreated(),
                                            story.getKhabar().getReplay()))));
        }
    }
}
