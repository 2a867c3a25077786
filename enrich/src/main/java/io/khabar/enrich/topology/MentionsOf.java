package io.khabar.enrich.topology;

import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.InfoSource;
import io.khabar.news.StoryMention;
import io.khabar.news.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The slim records of a story, one for each thing it is about.
 *
 * @param type CloudEvents type of the records
 * @param mentions makes them
 */
record MentionsOf(String type, Function<EnrichedStory, List<StoryMention>> mentions) {

    static MentionsOf entities() {
        return new MentionsOf("io.khabar.story.by-entity", MentionsOf::byEntity);
    }

    static MentionsOf topics() {
        return new MentionsOf("io.khabar.story.by-topic", MentionsOf::byTopic);
    }

    private static List<StoryMention> byEntity(EnrichedStory story) {
        List<StoryMention> mentions = new ArrayList<>();
        story.getPeople().forEach(entity -> mentions.add(of(story, entity, "person")));
        story.getOrganisations().forEach(entity -> mentions.add(of(story, entity, "organisation")));
        story.getPlaces().forEach(entity -> mentions.add(of(story, entity, "place")));
        return mentions;
    }

    private static List<StoryMention> byTopic(EnrichedStory story) {
        return story.getSubjects().stream().map(subject -> of(story, subject)).toList();
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
