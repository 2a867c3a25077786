package io.khabar.standalone.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.EnrichSettings;
import io.khabar.enrich.EnrichStage;
import io.khabar.news.DeadLetter;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.serde.AvroSerializer;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.line.CommittedTopic;
import io.khabar.standalone.registry.EmbeddedRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** enrich tells poison from outage: bad records become dead letters, byte for byte and once; an outage is waited out. */
class DeadLetterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final byte[] UNKNOWN_SCHEMA = {0, 0, 15, 66, 63, 2, 120};

    @TempDir
    private Path home;

    private EmbeddedKafka kafka;
    private EmbeddedRegistry registry;
    private int registryPort;
    private KafkaProducer<String, byte[]> producer;
    private AvroSerializer<RawArticle> articles;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.start(home.resolve("broker"));
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        registryPort = java.net.URI.create(registry.url()).getPort();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicSetup topics = new TopicSetup(admin, Clock.systemUTC());
            topics.createMissing(1);
            topics.awaitLeaders(Topics.all(), PATIENCE);
        }
        try (RegistryClient client =
                new RegistryClient(RegistryConfig.of(Map.of("schema.registry.url", registry.url())))) {
            new SchemaCatalog().register(client);
        }
        articles = new AvroSerializer<>();
        articles.configure(Map.of("schema.registry.url", registry.url()), false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        producer.close();
        registry.close();
        kafka.close();
    }

    @Test
    void shouldKeepEachKindOfPoisonByteForByteOnceAndLetTheNeighboursThrough() {
        // Given five kinds of poison between good articles, all in one partition
        send("good-1", article("good-1", "A bridge opens in Jordan\nThe bridge in Jordan opened on Monday."));
        send("text", "not Avro at all".getBytes(StandardCharsets.UTF_8));
        send("short", new byte[] {0, 0});
        send("unknown", UNKNOWN_SCHEMA);
        send("cut", java.util.Arrays.copyOf(article("cut", "A line"), 12));
        send("null", null);
        send("blank", article("blank", " \n "));
        send("good-2", article("good-2", "A harbour opens in Egypt\nThe harbour in Egypt opened on Monday."));
        producer.flush();

        // When enrich runs
        List<DeadLetter> letters;
        List<EnrichedStory> stories;
        try (EnrichStage enrich = enrich()) {
            enrich.start();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> read(Topics.ENRICHED_STORIES).size() >= 2);
            letters = read(Topics.DEAD_LETTERS);
            stories = read(Topics.ENRICHED_STORIES);
        }

        // Then
        assertThat(stories)
                .extracting(story -> story.getKhabar().getArticleId())
                .containsExactlyInAnyOrder("good-1", "good-2");
        assertThat(letters)
                .extracting(letter -> text(letter.getKey()), DeadLetter::getReason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("text", "undecodable"),
                        org.assertj.core.groups.Tuple.tuple("short", "undecodable"),
                        org.assertj.core.groups.Tuple.tuple("unknown", "unknown-schema"),
                        org.assertj.core.groups.Tuple.tuple("cut", "undecodable"),
                        org.assertj.core.groups.Tuple.tuple("null", "empty-value"),
                        org.assertj.core.groups.Tuple.tuple("blank", "empty-text"));
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.getStage()).isEqualTo("enrich");
            assertThat(letter.getTopic()).isEqualTo(Topics.RAW_ARTICLES.name());
            assertThat(letter.getOffset()).isNotNegative();
            assertThat(letter.getHeaders()).anyMatch(header -> header.getName().equals("trace"));
        });
        DeadLetter unknown = letters.stream()
                .filter(letter -> text(letter.getKey()).equals("unknown"))
                .findFirst()
                .orElseThrow();
        assertThat(bytes(unknown.getValue())).isEqualTo(UNKNOWN_SCHEMA);
    }

    @Test
    void shouldMakeADeadLetterOfAStoryThatTheTopicDoesNotTake() throws Exception {
        // Given a topic that takes small records only, and a story that is larger between others
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ENRICHED_STORIES.name());
            AlterConfigOp small =
                    new AlterConfigOp(new ConfigEntry("max.message.bytes", "20000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(small))).all().get();
        }
        send("good-1", article("good-1", "A bridge opens in Jordan\nThe bridge in Jordan opened on Monday."));
        byte[] large = article("large", "A long list\n" + incompressible());
        send("large", large);
        send("good-2", article("good-2", "A harbour opens in Egypt\nThe harbour in Egypt opened on Monday."));
        producer.flush();

        try (EnrichStage enrich = enrich(Map.of(EnrichSettings.STORY_MAX_BYTES, "15000"))) {
            enrich.start();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !read(Topics.DEAD_LETTERS).isEmpty());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> read(Topics.ENRICHED_STORIES).size() >= 2);

            List<DeadLetter> letters = read(Topics.DEAD_LETTERS);
            assertThat(letters).extracting(DeadLetter::getReason).containsExactly("too-large");
            assertThat(bytes(letters.get(0).getValue())).isEqualTo(large);
            assertThat(enrich.live().ok()).isTrue();
        }
    }

    private static String incompressible() {
        java.util.Random random = new java.util.Random(1);
        StringBuilder text = new StringBuilder();
        random.ints(100_000, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    @Test
    void shouldWaitForTheRegistryAndMakeNoDeadLetterOfAnOutage() {
        // Given articles, and a registry that is gone
        IntStream.range(0, 20)
                .forEach(i -> send(
                        "a" + i, article("a" + i, "Bridge " + i + " opens in Jordan\nThe bridge in Jordan opened.")));
        producer.flush();
        registry.close();

        try (EnrichStage enrich = enrich()) {
            // When enrich meets them
            enrich.start();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> enrich.ready().cause().contains("waiting"));
            assertThat(enrich.live().ok()).isTrue();

            // and the registry comes back
            registry = EmbeddedRegistry.start(kafka.bootstrapServers(), registryPort);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> read(Topics.ENRICHED_STORIES).size() >= 20);

            // Then nothing was taken for poison
            assertThat(read(Topics.DEAD_LETTERS)).isEmpty();
            Awaitility.await().atMost(PATIENCE).until(() -> enrich.ready().ok());
        }
    }

    private EnrichStage enrich() {
        return enrich(Map.of());
    }

    private EnrichStage enrich(Map<String, String> more) {
        Map<String, String> flags = new HashMap<>(more);
        flags.put(CommonSettings.BOOTSTRAP_SERVERS, kafka.bootstrapServers());
        flags.put(CommonSettings.REGISTRY_URL, "http://127.0.0.1:" + registryPort);
        flags.put(EnrichSettings.STATE_DIR, home.resolve("state").toString());
        Settings settings = Settings.resolve(EnrichSettings.define(), SettingSources.ofFlags(flags));
        return new EnrichStage(settings, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private byte[] article(String id, String text) {
        RawArticle article = RawArticle.newBuilder()
                .setId(id)
                .setText(text)
                .setIngested(Instant.EPOCH)
                .build();
        return articles.serialize(Topics.RAW_ARTICLES.name(), article);
    }

    private void send(String key, byte[] value) {
        producer.send(new ProducerRecord<>(
                Topics.RAW_ARTICLES.name(),
                0,
                key,
                value,
                List.of(new RecordHeader("trace", "t".getBytes(StandardCharsets.UTF_8)))));
    }

    private <T extends SpecificRecord> List<T> read(Topic topic) {
        return CommittedTopic.values(topic, kafka.bootstrapServers(), registry.url());
    }

    private static String text(ByteBuffer bytes) {
        return new String(bytes(bytes), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
