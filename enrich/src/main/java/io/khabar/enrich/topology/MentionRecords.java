package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.InfoSource;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryMention;
import io.khabar.news.Subject;
import io.khabar.schemas.envelope.CloudEvents;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The slim records of a story, one for each thing it is about, each keyed by that; and one that takes back what the version
 * before was about and this one is not.
 */
final class MentionRecords {
    private static final String BY_ENTITY = "io.khabar.story.by-entity";
    private static final String BY_TOPIC = "io.khabar.story.by-topic";

    private MentionRecords() {}

    static List<Record<String, StoryMention>> entities(Record<String, EnrichedStory> record, List<String> lost) {
        EnrichedStory story = record.value();
        List<StoryMention> mentions = new ArrayList<>();
        story.getPeople().forEach(entity -> mentions.add(of(story, entity, "person")));
        story.getOrganisations().forEach(entity -> mentions.add(of(story, entity, "organisation")));
        story.getPlaces().forEach(entity -> mentions.add(of(story, entity, "place")));
        lost.stream().filter(key -> !StoryKeys.isTopic(key)).forEach(key -> mentions.add(takenBack(story, key)));
        return records(record, mentions, BY_ENTITY);
    }

    static List<Record<String, StoryMention>> topics(Record<String, EnrichedStory> record, List<String> lost) {
        EnrichedStory story = record.value();
        List<StoryMention> mentions = new ArrayList<>();
        story.getSubjects().forEach(subject -> mentions.add(of(story, subject)));
        lost.stream().filter(StoryKeys::isTopic).forEach(key -> mentions.add(takenBack(story, key)));
        return records(record, mentions, BY_TOPIC);
    }

    private static List<Record<String, StoryMention>> records(
            Record<String, EnrichedStory> record, List<StoryMention> mentions, String type) {
        EnrichedStory story = record.value();
        String version = StoryRecords.id(story) + ":" + story.getVersion() + ":";
        return mentions.stream()
                .map(mention -> new Record<>(
                        mention.getAbout(),
                        mention,
                        record.timestamp(),
                        CloudEvents.carryCanary(
                                record.headers(),
                                CloudEvents.headers(
                                        "enrich",
                                        version + mention.getAbout(),
                                        type,
                                        story.getVersionCreated(),
                                        story.getKhabar().getReplay()))))
                .toList();
    }

    private static StoryMention of(EnrichedStory story, Entity entity, String kind) {
        return of(story)
                .setAbout(entity.getUri())
                .setName(entity.getName())
                .setKind(kind)
                .setRelevance(entity.getRelevance())
                .setMentions(entity.getMentions().size())
                .build();
    }

    private static StoryMention of(EnrichedStory story, Subject subject) {
        return of(story)
                .setAbout(subject.getUri())
                .setName(subject.getName())
                .setKind("topic")
                .setRelevance(subject.getRelevance())
                .build();
    }

    private static StoryMention takenBack(EnrichedStory story, String key) {
        return of(story)
                .setAbout(key)
                .setKind(StoryKeys.kind(key))
                .setPubStatus(PubStatus.CANCELED)
                .build();
    }

    private static StoryMention.Builder of(EnrichedStory story) {
        return StoryMention.newBuilder()
                .setStoryUri(story.getUri())
                .setStoryVersion(story.getVersion())
                .setPubStatus(story.getPubStatus())
                .setRole(story.getKhabar().getRole())
                .setLanguage(story.getLanguage())
                .setHeadline(story.getHeadline())
                .setPublished(story.getPublished())
                .setPublishedBasis(story.getPublishedBasis())
                .setInfoSources(
                        story.getInfoSources().stream().map(InfoSource::getName).toList())
                .setIngested(story.getKhabar().getIngested())
                .setReplay(story.getKhabar().getReplay());
    }
}
