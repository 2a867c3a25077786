package io.khabar.enrich.topology;

import io.khabar.enrich.story.RuleVersions;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.key.LivingGazetteer;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.news.StoryMention;
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
    /** Lines that come within this time make one new snapshot of the gazetteer. */
    private static final long COALESCED_MS = 200;

    private static final Executor SOON = CompletableFuture.delayedExecutor(COALESCED_MS, TimeUnit.MILLISECONDS);

    private final EnrichSerdes serdes;
    private final Enrichment enrichment;
    private final RuleVersions rules;
    private final GazetteerTable.Builder gazetteer;
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
                new GazetteerTable.Builder(gazetteer, SOON, meters),
                options,
                meters,
                properties);
    }

    EnrichTopology(
            EnrichSerdes serdes,
            Enrichment enrichment,
            RuleVersions rules,
            GazetteerTable.Builder gazetteer,
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
        KStream<String, EnrichedStory> versions = versions(builder);
        versions.to(
                Topics.ENRICHED_STORIES.name(),
                Produced.with(KEY, serdes.enriched()).withName("write-enriched"));
        mentions(versions, MentionsOf.entities(), "mentions-by-entity", Topics.STORIES_BY_ENTITY.name());
        mentions(versions, MentionsOf.topics(), "mentions-by-topic", Topics.STORIES_BY_TOPIC.name());
        versions.process(WriteHeadlines::new, Named.as("headlines-of-stories"))
                .to(
                        Topics.HEADLINES.name(),
                        Produced.with(KEY, serdes.headline()).withName("write-headlines"));
        versions.process(WriteCandidates::new, Named.as("candidates-of-stories"))
                .to(
                        Topics.CANDIDATES.name(),
                        Produced.with(KEY, serdes.candidate()).withName("write-candidates"));
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
                new HeadlineTable.Builder(options.maxHeadlines()),
                Topics.HEADLINES.name(),
                Consumed.with(KEY, Serdes.ByteArray()).withName("watch-headlines"),
                () -> new LearnHeadlines(meters));
    }

    private KStream<String, EnrichedStory> versions(StreamsBuilder builder) {
        return builder.stream(
                        Topics.RAW_ARTICLES.name(),
                        Consumed.<String, RawArticle>with(KEY, serdes.raw()).withName("read-raw"))
                .process(
                        new SplitAndKey.Supplier(new SplitAndKey.Parts(enrichment, rules, options, meters)),
                        Named.as("split-and-key"))
                .repartition(Repartitioned.<String, EnrichedStory>as("story-by-id")
                        .withKeySerde(KEY)
                        .withValueSerde(serdes.internal())
                        .withNumberOfPartitions(Topics.ENRICHED_STORIES.partitions()))
                .process(new StoryVersions.Supplier(options.store(), meters), Named.as("story-versions"));
    }

    private void mentions(KStream<String, EnrichedStory> versions, MentionsOf of, String name, String topic) {
        KStream<String, StoryMention> mentions = versions.process(() -> new WriteMentions(of), Named.as(name));
        mentions.to(
                topic, Produced.with(KEY, serdes.mention()).withName("write-" + name.substring("mentions-".length())));
    }
}
