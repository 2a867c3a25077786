package io.khabar.enrich.topology;

import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.news.EnrichedStory;
import io.khabar.schemas.serde.Outage;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * All records of one version of a story, encoded before the first is sent: what cannot be written is found while there is
 * still nothing to take back.
 */
final class Publication {
    private final EnrichSerdes serdes;

    Publication(EnrichSerdes serdes) {
        this.serdes = serdes;
    }

    /**
     * An encoded record and where it goes.
     *
     * @param outlet the sink
     */
    record Letter(Outlet outlet, Record<String, byte[]> record) {}

    /**
     * The records of the story, the whole one first.
     *
     * @param story with its version, its headers beside it
     * @param lost keys that the version before had
     * @throws RejectedArticleException when one of them cannot be written
     */
    List<Letter> of(Record<String, EnrichedStory> story, List<String> lost) {
        List<Letter> letters = new ArrayList<>();
        add(letters, Outlet.ENRICHED, List.of(story), serdes.enriched().serializer());
        add(
                letters,
                Outlet.BY_ENTITY,
                MentionRecords.entities(story, lost),
                serdes.mention().serializer());
        add(
                letters,
                Outlet.BY_TOPIC,
                MentionRecords.topics(story, lost),
                serdes.mention().serializer());
        add(
                letters,
                Outlet.HEADLINES,
                HeadlineRecords.of(story),
                serdes.headline().serializer());
        add(
                letters,
                Outlet.CANDIDATES,
                CandidateRecords.of(story),
                serdes.candidate().serializer());
        return letters;
    }

    private static <T extends SpecificRecord> void add(
            List<Letter> letters, Outlet outlet, List<Record<String, T>> records, Serializer<T> serializer) {
        for (Record<String, T> record : records) {
            letters.add(new Letter(outlet, record.withValue(encoded(outlet, record, serializer))));
        }
    }

    private static <T extends SpecificRecord> byte[] encoded(
            Outlet outlet, Record<String, T> record, Serializer<T> serializer) {
        try {
            return serializer.serialize(outlet.topic(), record.headers(), record.value());
        } catch (SerializationException e) {
            if (Outage.is(e)) {
                throw e;
            }
            throw new RejectedArticleException("not-encodable", String.valueOf(e.getMessage()));
        }
    }
}
