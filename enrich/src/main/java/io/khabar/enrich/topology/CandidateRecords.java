package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.EntityCandidate;
import io.khabar.schemas.envelope.CloudEvents;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** The names of a story that the gazetteer does not know, each keyed by its provisional key. */
final class CandidateRecords {
    static final String TYPE = "io.khabar.entity.candidate";
    private static final String PROVISIONAL = ":~";

    private CandidateRecords() {}

    static List<Record<String, EntityCandidate>> of(Record<String, EnrichedStory> record) {
        List<Record<String, EntityCandidate>> candidates = new ArrayList<>();
        add(candidates, record, record.value().getPeople(), "person");
        add(candidates, record, record.value().getOrganisations(), "organisation");
        add(candidates, record, record.value().getPlaces(), "place");
        return candidates;
    }

    private static void add(
            List<Record<String, EntityCandidate>> candidates,
            Record<String, EnrichedStory> record,
            List<Entity> entities,
            String kind) {
        EnrichedStory story = record.value();
        for (Entity entity : entities) {
            if (entity.getUri().contains(PROVISIONAL)) {
                candidates.add(new Record<>(
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
