package io.khabar.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.FeedState;
import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.serde.AvroSerializer;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.standalone.broker.EmbeddedKafka;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever knows the Confluent format can read what Khabar writes, with none of Khabar's code. */
class ConfluentFormatIT {
    private static final String TOPIC = Topics.FEED_STATE.name();
    private static final String FEED = "https://feeds.example/خبر.xml";
    private static final int HEADER = 5;

    @TempDir
    Path dir;

    @Test
    void shouldBeReadableByAPlainConsumerWithADecoderOfItsOwn() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir);
                EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0)) {
            // Given
            setUp(kafka, registry);
            FeedState written = FeedState.newBuilder().setFeed(FEED).build();
            send(kafka, registry, written);

            // When
            byte[] value = read(kafka);
            GenericRecord found = decode(value, new RegistryCalls(registry.url()));

            // Then
            assertThat(found.get("feed")).hasToString(FEED);
            assertThat(found.getSchema().getFullName()).isEqualTo("io.khabar.news.FeedState");
        }
    }

    private static void setUp(EmbeddedKafka kafka, EmbeddedRegistry registry) throws Exception {
        try (RegistryClient client =
                        new RegistryClient(RegistryConfig.of(Map.of("schema.registry.url", registry.url())));
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new SchemaCatalog().register(client);
            TopicSetup topics = new TopicSetup(admin, Clock.systemUTC());
            topics.createMissing(1);
            topics.awaitLeaders(List.of(Topics.FEED_STATE), Duration.ofMinutes(1));
        }
    }

    private static void send(EmbeddedKafka kafka, EmbeddedRegistry registry, FeedState state) throws Exception {
        AvroSerializer<FeedState> serializer = new AvroSerializer<>();
        serializer.configure(Map.of("schema.registry.url", registry.url()), false);
        try (KafkaProducer<String, FeedState> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(), serializer)) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "feed", state)).get();
        }
    }

    private static byte[] read(EmbeddedKafka kafka) {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<byte[]> values = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    values.add(record.value());
                }
                return !values.isEmpty();
            });
            return values.get(0);
        }
    }

    private static GenericRecord decode(byte[] value, RegistryCalls calls) throws Exception {
        ByteBuffer header = ByteBuffer.wrap(value);
        assertThat(header.get()).isZero();
        String text = calls.get("/schemas/ids/" + header.getInt())
                .json()
                .path("schema")
                .asText();
        Schema schema = new Schema.Parser().parse(text);
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
    }
}
