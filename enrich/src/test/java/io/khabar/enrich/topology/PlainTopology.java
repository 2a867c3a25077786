package io.khabar.enrich.topology;

import io.khabar.enrich.Enrichers;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.news.StoryMention;
import io.khabar.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on memory stores and the bundled rules, whose failures end it, and its topics as records with their keys and headers. */
final class PlainTopology implements AutoCloseable {
    static final Instant INGESTED = Instant.parse("2025-03-04T05:06:07Z");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    final TestInputTopic<String, RawArticle> raw;
    final TestOutputTopic<String, EnrichedStory> enriched;
    final TestOutputTopic<String, StoryMention> byEntity;
    final TestOutputTopic<String, StoryMention> byTopic;

    PlainTopology() {
        Properties properties = properties();
        driver = new TopologyTestDriver(topology(properties).get(), properties);
        raw = driver.createInputTopic(
                Topics.RAW_ARTICLES.name(),
                new StringSerializer(),
                LocalSerdes.serde(RawArticle.class).serializer());
        enriched = output(
                Topics.ENRICHED_STORIES.name(),
                LocalSerdes.serde(EnrichedStory.class).deserializer());
        byEntity = output(
                Topics.STORIES_BY_ENTITY.name(),
                LocalSerdes.serde(StoryMention.class).deserializer());
        byTopic = output(
                Topics.STORIES_BY_TOPIC.name(),
                LocalSerdes.serde(StoryMention.class).deserializer());
    }

    EnrichTopology topology(Properties properties) {
        return topology(properties, 1_000);
    }

    EnrichTopology topology(Properties properties, int maxHeadlines) {
        EnrichSerdes serdes = LocalSerdes.all(LocalSerdes.serde(StoryMention.class));
        EnrichOptions options = new EnrichOptions(20_000, StoreKind.MEMORY, maxHeadlines);
        return new EnrichTopology(
                serdes,
                Enrichers.bundled(100_000),
                Enrichers::gazetteer,
                options,
                new EnrichMeters(meters),
                properties);
    }

    static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-enrich");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    private <T> TestOutputTopic<String, T> output(String topic, Deserializer<T> values) {
        return driver.createOutputTopic(topic, new StringDeserializer(), values);
    }

    static TestRecord<String, RawArticle> article(String id, String text) {
        return new TestRecord<>(id, rawArticle(id, text), INGESTED);
    }

    static RawArticle rawArticle(String id, String text) {
        return RawArticle.newBuilder()
                .setId(id)
                .setText(text)
                .setIngested(INGESTED)
                .build();
    }

    /** How often it was counted. */
    double count(String meter, String outcome) {
        return meters.counter(meter, "outcome", outcome).count();
    }

    static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** A file of the tests. */
    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlainTopology.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
