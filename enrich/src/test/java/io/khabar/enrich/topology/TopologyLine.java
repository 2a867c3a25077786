package io.khabar.enrich.topology;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.deadletter.DeadLetters;
import io.khabar.enrich.deadletter.ProcessingFailures;
import io.khabar.enrich.deadletter.ReadFailures;
import io.khabar.enrich.deadletter.WriteFailures;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.news.DeadLetter;
import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import io.khabar.news.StoryMention;
import io.khabar.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology with its topics and its real handlers of failures, without a broker. */
final class TopologyLine implements AutoCloseable {
    static final Instant INGESTED = Instant.parse("2025-03-04T05:06:07Z");
    private static final StoryEnricher ENRICHER = Enrichers.bundled(1_000_000);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, RawArticle> raw;
    private final TestOutputTopic<String, EnrichedStory> enriched;
    private final TestOutputTopic<String, StoryMention> byEntity;
    private final TestOutputTopic<String, StoryMention> byTopic;
    private final TestOutputTopic<String, DeadLetter> deadLetters;

    private TopologyLine(Enrichment enrichment, Serde<StoryMention> mentions) {
        EnrichMeters enrichMeters = new EnrichMeters(meters);
        Properties properties = properties(enrichMeters);
        EnrichSerdes serdes = LocalSerdes.all(mentions);
        EnrichTopology topology = new EnrichTopology(
                serdes,
                enrichment,
                ENRICHER.versions(),
                GazetteerTable.builder(Enrichers::gazetteer, Runnable::run, enrichMeters),
                new EnrichOptions(10_000_000, StoreKind.MEMORY, 1_000),
                enrichMeters,
                properties);
        driver = new TopologyTestDriver(topology.get(), properties);
        raw = driver.createInputTopic(
                Topics.RAW_ARTICLES.name(),
                new StringSerializer(),
                LocalSerdes.serde(RawArticle.class).serializer());
        enriched = output(Topics.ENRICHED_STORIES.name(), LocalSerdes.serde(EnrichedStory.class));
        byEntity = output(Topics.STORIES_BY_ENTITY.name(), LocalSerdes.serde(StoryMention.class));
        byTopic = output(Topics.STORIES_BY_TOPIC.name(), LocalSerdes.serde(StoryMention.class));
        deadLetters = output(Topics.DEAD_LETTERS.name(), LocalSerdes.serde(DeadLetter.class));
    }

    /** With what is bundled. */
    static TopologyLine start() {
        return with(ENRICHER::enrich);
    }

    static TopologyLine with(Enrichment enrichment) {
        return new TopologyLine(enrichment, LocalSerdes.serde(StoryMention.class));
    }

    static TopologyLine withMentions(Serde<StoryMention> mentions) {
        return new TopologyLine(ENRICHER::enrich, mentions);
    }

    static StoryEnricher enricher() {
        return ENRICHER;
    }

    static RawArticle.Builder article(String id, String file) {
        return RawArticle.newBuilder().setId(id).setText(text(file)).setIngested(INGESTED);
    }

    /** A withdrawal as feeds send it: it says which article, and nothing else. */
    static RawArticle.Builder withdrawal(String id) {
        return RawArticle.newBuilder()
                .setId(id)
                .setPubStatus(PubStatus.CANCELED)
                .setIngested(INGESTED.plusSeconds(90));
    }

    static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(TopologyLine.class.getResourceAsStream("/topology/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pipe(RawArticle.Builder... articles) {
        for (RawArticle.Builder article : articles) {
            raw.pipeInput(new TestRecord<>(article.getId(), article.build(), INGESTED));
        }
    }

    /** Sends the refused record to its topic again, as the command does. */
    void redrive(DeadLetter letter) {
        RecordHeaders headers = new RecordHeaders();
        letter.getHeaders().forEach(header -> headers.add(header.getName(), bytes(header.getValue())));
        headers.add("khabar-redrive", "1".getBytes(StandardCharsets.UTF_8));
        driver.createInputTopic(letter.getTopic(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(bytes(letter.getKey()), bytes(letter.getValue()), headers, INGESTED));
    }

    List<EnrichedStory> stories() {
        return enriched.readValuesToList();
    }

    List<StoryMention> byEntity() {
        return byEntity.readValuesToList();
    }

    List<StoryMention> byTopic() {
        return byTopic.readValuesToList();
    }

    List<DeadLetter> deadLetters() {
        return deadLetters.readValuesToList();
    }

    /** Reads all that has come and forgets it. */
    void drain() {
        stories();
        byEntity();
        byTopic();
    }

    double count(String meter, String outcome) {
        return meters.counter(meter, "outcome", outcome).count();
    }

    private <T> TestOutputTopic<String, T> output(String topic, Serde<T> values) {
        return driver.createOutputTopic(topic, new StringDeserializer(), values.deserializer());
    }

    private static Properties properties(EnrichMeters meters) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-enrich");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                DeadLetters.CONFIG,
                new DeadLetters(
                        LocalSerdes.serde(DeadLetter.class).serializer(), Clock.systemUTC(), meters::deadLetter));
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, ReadFailures.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFailures.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, WriteFailures.class);
        return properties;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        driver.close();
    }
}
