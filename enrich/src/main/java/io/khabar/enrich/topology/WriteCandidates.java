package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.EntityCandidate;
import io.khabar.schemas.envelope.CloudEvents;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Forwards the names of a story that the gazetteer does not know, each keyed by its provisional key. */
final class WriteCandidates extends ContextualProcessor<String, EnrichedStory, String, EntityCandidate> {
    static final String TYPE = "io.khabar.entity.candidate";
    private static final String PROVISIONAL = ":~";

    @Override
    public void process(Record<String, EnrichedStory> record) {
        forward(record, record.value().getPeople(), "person");
        forward(record, record.value().getOrganisations(), "organisation");
        forward(record, record.value().getPlaces(), "place");
    }

    private void forward(Record<String, EnrichedStory> record, List<Entity> entities, String kind) {
        EnrichedStory story = record.value();
        for (Entity entity : entities) {
            if (entity.getUri().contains(PROVISIONAL)) {
                context()
                        .forward(new Record<>(
                                entity.getUri(),
                                candidate(story, entity, kind),
                                record.timestamp(),
                                CloudEvents.carryCanary(record.headers(), headers(story, entity))));
            }
        }
    }

    private static RecordHeaders headers(EnrichedStory story, Entity entity) {
        return CloudEvents.headers(
                "enrich",
                StoryRecords.id(story) + ":" + story.getVersion() + ":" + entity.getUri(),
                TYPE,
                story.getVersionCreated(),
                story.getKhabar().getReplay());
    }

    private static EntityCandidate candidate(EnrichedStory story, Entity entity, String kind) {
        return EntityCandidate.newBuilder()
                .setSurface(entity.getLiteral())
                .setKind(kind)
                .setMentions(entity.getMentions().size())
                .setStoryUri(story.getUri())
                .setStoryVersion(story.getVersion())
                .setLanguage(story.getLanguage())
                .setHeadline(story.getHeadline())
                .setIngested(story.getKhabar().getIngested())
                .build();
    }
}
