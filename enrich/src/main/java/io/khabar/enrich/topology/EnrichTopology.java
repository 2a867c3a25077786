package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.news.StoryMention;
import io.khabar.schemas.Topics;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Wires the stream: raw articles in, split and keyed as whole families, brought together by story id, versioned, and out to
 * the three topics. The names of its nodes and stores are frozen: see the golden file of its test.
 */
public final class EnrichTopology implements Supplier<Topology> {
    private static final Serde<String> KEY = Serdes.String();

    private final EnrichSerdes serdes;
    private final StoryEnricher enricher;
    private final int maxStoryBytes;
    private final VersionStore store;
    private final EnrichMeters meters;
    private final Properties properties;

    /**
     * @param maxStoryBytes articles of which a story is larger, as Avro, become dead letters
     * @param properties the Streams settings, which decide on the optimisation of the topology
     */
    public EnrichTopology(
            EnrichSerdes serdes,
            StoryEnricher enricher,
            int maxStoryBytes,
            VersionStore store,
            EnrichMeters meters,
            Properties properties) {
        this.serdes = serdes;
        this.enricher = enricher;
        this.maxStoryBytes = maxStoryBytes;
        this.store = store;
        this.meters = meters;
        this.properties = properties;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        StoryRecords records = new StoryRecords(enricher.versions());
        KStream<String, EnrichedStory> versions = builder.stream(
                        Topics.RAW_ARTICLES.name(),
                        Consumed.<String, RawArticle>with(KEY, serdes.raw()).withName("read-raw"))
                .process(
                        () -> new SplitAndKey(enricher, records, new StorySize(maxStoryBytes), meters),
                        Named.as("split-and-key"))
                .repartition(Repartitioned.<String, EnrichedStory>as("story-by-id")
                        .withKeySerde(KEY)
                        .withValueSerde(serdes.internal())
                        .withNumberOfPartitions(Topics.ENRICHED_STORIES.partitions()))
                .process(new StoryVersions.Supplier(store, meters), Named.as("story-versions"));
        versions.to(
                Topics.ENRICHED_STORIES.name(),
                Produced.with(KEY, serdes.enriched()).withName("write-enriched"));
        mentions(versions, MentionsOf.entities(), "mentions-by-entity", Topics.STORIES_BY_ENTITY.name());
        mentions(versions, MentionsOf.topics(), "mentions-by-topic", Topics.STORIES_BY_TOPIC.name());
        return builder.build(properties);
    }

    private void mentions(KStream<String, EnrichedStory> versions, MentionsOf of, String name, String topic) {
        KStream<String, StoryMention> mentions = versions.process(() -> new WriteMentions(of), Named.as(name));
        mentions.to(
                topic, Produced.with(KEY, serdes.mention()).withName("write-" + name.substring("mentions-".length())));
    }
}
