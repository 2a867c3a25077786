package io.khabar.enrich.topology;

import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.schemas.AvroSafety;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps stories that the topic would not take, or no reader read back, away from the producer: a record refused there spoils
 * the whole transaction, and would be met again after each restart.
 */
final class StorySize {
    private final int maxBytes;

    /** @param maxBytes the largest story, as Avro, without compression */
    StorySize(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Looks whether a story can be published.
     *
     * @param bytes how many it has as Avro
     * @throws RejectedArticleException when the story is too large, or has a list that is too long
     */
    void check(EnrichedStory story, int bytes) {
        if (bytes > maxBytes) {
            throw tooLarge(bytes + " bytes; expected at most " + maxBytes
                    + " (setting enrich.story.max.bytes, which must fit into the topic's max.message.bytes)");
        }
        int longest = longestList(story);
        if (longest > AvroSafety.MAX_ITEMS) {
            throw tooLarge("a list of " + longest + " items; expected at most " + AvroSafety.MAX_ITEMS);
        }
    }

    private static RejectedArticleException tooLarge(String what) {
        return new RejectedArticleException("too-large", "a story of the page has " + what);
    }

    private static int longestList(EnrichedStory story) {
        List<List<Entity>> entities = List.of(story.getPeople(), story.getOrganisations(), story.getPlaces());
        Stream<Collection<?>> mentions = entities.stream().flatMap(List::stream).map(Entity::getMentions);
        Stream<Collection<?>> others = Stream.of(
                story.getKhabar().getSpans(),
                story.getKhabar().getSplitEvidence(),
                story.getKhabar().getFlags(),
                story.getSubjects(),
                story.getInfoSources(),
                story.getKeywords(),
                story.getAssociations());
        return Stream.of(entities.stream().<Collection<?>>map(list -> list), mentions, others)
                .flatMap(lists -> lists)
                .mapToInt(Collection::size)
                .max()
                .orElse(0);
    }
}
