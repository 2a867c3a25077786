package io.khabar.enrich.topology;

import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Keeps stories that the topic would not take away from the producer: a record refused there spoils the whole transaction,
 * and would be met again after each restart.
 */
final class StorySize {
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int MOST_BYTES_OF_A_PART = 256;
    private static final int MOST_BYTES_OF_THE_REST = 64 << 10;

    private final int maxBytes;
    private final Serializer<EnrichedStory> serializer =
            InternalStorySerde.create().serializer();

    /** @param maxBytes the largest story, as Avro, without compression */
    StorySize(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @throws RejectedArticleException when the story is too large */
    void check(EnrichedStory story) {
        if (atMost(story) <= maxBytes) {
            return;
        }
        int bytes = serializer.serialize("", story).length;
        if (bytes > maxBytes) {
            throw new RejectedArticleException(
                    "too-large",
                    "a story of the page has " + bytes + " bytes; expected at most " + maxBytes
                            + " (setting enrich.story.max.bytes, which must fit into the topic's max.message.bytes)");
        }
    }

    /** A bound that costs nothing, so that ordinary stories are not encoded once more. */
    private static long atMost(EnrichedStory story) {
        long mentions = Stream.of(story.getPeople(), story.getOrganisations(), story.getPlaces())
                .flatMap(Collection::stream)
                .map(Entity::getMentions)
                .mapToLong(Collection::size)
                .sum();
        long parts = mentions
                + story.getKhabar().getSpans().size()
                + story.getKeywords().size()
                + story.getAssociations().size();
        return (long) MOST_BYTES_OF_A_CHARACTER * story.getBody().length()
                + parts * MOST_BYTES_OF_A_PART
                + MOST_BYTES_OF_THE_REST;
    }
}
