package io.khabar.enrich.topology;

import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a story in the topics by entity and by topic. */
final class StoryKeys {
    private static final String TOPIC = "medtop:";

    private StoryKeys() {}

    /** Entities first, then topics, each once. */
    static List<String> of(EnrichedStory story) {
        Stream<String> entities = Stream.of(story.getPeople(), story.getOrganisations(), story.getPlaces())
                .flatMap(List::stream)
                .map(Entity::getUri);
        Stream<String> topics = story.getSubjects().stream().map(Subject::getUri);
        return Stream.concat(entities, topics).distinct().toList();
    }

    /** What is in the first list and not in the second. */
    static List<String> lost(List<String> before, List<String> now) {
        List<String> lost = new ArrayList<>(before);
        lost.removeAll(now);
        return lost;
    }

    static boolean isTopic(String key) {
        return key.startsWith(TOPIC);
    }

    /** "person", "organisation", "place" or "topic", as mentions say it. */
    static String kind(String key) {
        if (isTopic(key)) {
            return "topic";
        }
        String prefix = key.substring(0, key.indexOf(':'));
        return prefix.equals("org") ? "organisation" : prefix;
    }
}
