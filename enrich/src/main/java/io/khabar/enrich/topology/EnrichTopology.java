package io.khabar.enrich.topology;

import io.khabar.enrich.story.RuleVersions;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.key.LivingGazetteer;
import io.khabar.news.RawArticle;
import io.khabar.schemas.Topics;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
 * the topics. The headlines that go out come in again, as a table that helps to split what follows; what is added to the
 * gazetteer comes in beside. The names of its nodes and stores are frozen: see the golden file of its test.
 */
public final class EnrichTopology implements Supplier<Topology> {
    private static final Serde<String> KEY = Serdes.String();
    /** Both processors encode what they forward, so that nothing can fail between them and the topics. */
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    /** Lines that come within this time make one new snapshot of the gazetteer. */
    private static final long COALESCED_MS = 200;

    private static final Executor SOON = CompletableFuture.delayedExecutor(COALESCED_MS, TimeUnit.MILLISECONDS);

    private final EnrichSerdes serdes;
    private final Enrichment enrichment;
    private final RuleVersions rules;
    private final TopicTable.Builder<GazetteerTable> gazetteer;
    private final EnrichOptions options;
    private final EnrichMeters meters;
    private final Properties properties;

    /**
     * @param gazetteer makes the gazetteer that comes with Khabar, which the topic's lines are laid over
     * @param properties the Streams settings, which decide on the optimisation of the topology
     */
    public EnrichTopology(
            EnrichSerdes serdes,
            StoryEnricher enricher,
            Supplier<LivingGazetteer> gazetteer,
            EnrichOptions options,
            EnrichMeters meters,
            Properties properties) {
        this(
                serdes,
                enricher::enrich,
                enricher.versions(),
                GazetteerTable.builder(gazetteer, SOON, meters),
                options,
                meters,
                properties);
    }

    EnrichTopology(
            EnrichSerdes serdes,
            Enrichment enrichment,
            RuleVersions rules,
            TopicTable.Builder<GazetteerTable> gazetteer,
            EnrichOptions options,
            EnrichMeters meters,
            Properties properties) {
        this.serdes = serdes;
        this.enrichment = enrichment;
        this.rules = rules;
        this.gazetteer = gazetteer;
        this.options = options;
        this.meters = meters;
        this.properties = properties;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, byte[]> records = versions(builder);
        for (Outlet outlet : Outlet.values()) {
            records.to(outlet.topic(), Produced.with(KEY, BYTES).withName(outlet.node()));
        }
        knowEntities(builder);
        if (options.knowsHeadlines()) {
            knowHeadlines(builder);
        }
        return builder.build(properties);
    }

    /** Comes behind the stream, so that the sub-topologies that have tasks keep their numbers. */
    private void knowEntities(StreamsBuilder builder) {
        builder.addGlobalStore(
                gazetteer,
                Topics.GAZETTEER.name(),
                Consumed.with(KEY, Serdes.ByteArray()).withName("watch-gazetteer"),
                () -> new LearnEntities(serdes.line().deserializer()));
    }

    /** Comes last, so that the other sub-topologies have the same numbers, and their tasks the same folders, without it. */
    private void knowHeadlines(StreamsBuilder builder) {
        builder.addGlobalStore(
                HeadlineTable.builder(options.maxHeadlines()),
                Topics.HEADLINES.name(),
                Consumed.with(KEY, Serdes.ByteArray()).withName("watch-headlines"),
                () -> new LearnHeadlines(meters));
    }

    /** The records of each version of a story, forwarded each to its own sink by name. */
    private KStream<String, byte[]> versions(StreamsBuilder builder) {
        return builder.stream(
                        Topics.RAW_ARTICLES.name(),
                        Consumed.<String, RawArticle>with(KEY, serdes.raw()).withName("read-raw"))
                .process(
                        new SplitAndKey.Supplier(new SplitAndKey.Parts(
                                enrichment, rules, options, serdes.internal().serializer(), meters)),
                        Named.as("split-and-key"))
                .repartition(Repartitioned.<String, byte[]>as("story-by-id")
                        .withKeySerde(KEY)
                        .withValueSerde(BYTES)
                        .withNumberOfPartitions(Topics.ENRICHED_STORIES.partitions()))
                .process(new StoryVersions.Supplier(serdes, options.store(), meters), Named.as("story-versions"));
    }
}
