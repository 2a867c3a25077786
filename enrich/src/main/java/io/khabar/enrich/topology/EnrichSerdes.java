package io.khabar.enrich.topology;

import io.khabar.news.EnrichedStory;
import io.khabar.news.EntityCandidate;
import io.khabar.news.GazetteerLine;
import io.khabar.news.RawArticle;
import io.khabar.news.SeenHeadline;
import io.khabar.news.StoryMention;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The value serdes of the topology.
 *
 * @param raw of news.article.raw.v1
 * @param internal of the repartition topic, which only this app reads
 * @param enriched of news.story.enriched.v1
 * @param mention of news.story.by-entity.v1 and news.story.by-topic.v1
 * @param headline of news.headline.v1
 * @param candidate of news.entity.candidate.v1
 * @param line of news.gazetteer.v1
 */
public record EnrichSerdes(
        Serde<RawArticle> raw,
        Serde<EnrichedStory> internal,
        Serde<EnrichedStory> enriched,
        Serde<StoryMention> mention,
        Serde<SeenHeadline> headline,
        Serde<EntityCandidate> candidate,
        Serde<GazetteerLine> line) {

    /**
     * Serdes on the registry.
     *
     * @param serializer class name of the serializer
     * @param deserializer class name of the deserializer
     * @param config settings of both, under Confluent's names
     * @param patience outlasts outages of the registry
     */
    public static EnrichSerdes onRegistry(
            String serializer, String deserializer, Map<String, Object> config, Patience patience) {
        return new EnrichSerdes(
                serde(serializer, deserializer, config, patience),
                InternalStorySerde.create(),
                serde(serializer, deserializer, config, patience),
                serde(serializer, deserializer, config, patience),
                serde(serializer, deserializer, config, patience),
                serde(serializer, deserializer, config, patience),
                serde(serializer, deserializer, config, patience));
    }

    private static <T extends SpecificRecord> Serde<T> serde(
            String serializer, String deserializer, Map<String, Object> config, Patience patience) {
        return Serdes.serdeFrom(
                ValueSerdes.<T>serializer(serializer, config, patience),
                ValueSerdes.<T>deserializer(deserializer, config, patience));
    }
}
