package io.khabar.standalone.sink;

import io.khabar.news.DeadLetter;
import io.khabar.news.EnrichedStory;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.serde.AvroDeserializer;
import io.khabar.schemas.serde.AvroSerializer;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.sink.SinkSettings;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.check.LineChecker.Item;
import io.khabar.standalone.registry.EmbeddedRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker and a registry with stories in them, sent as enrich sends them: in transactions, some of which are aborted. */
final class StoryLine implements AutoCloseable {
    static final String GROUP = "khabar-sink";
    private static final String TOPIC = Topics.ENRICHED_STORIES.name();
    private static final int KEYS = 700;
    private static final int BAD_EACH = 50;
    private static final int PER_TRANSACTION = 50;
    private static final int ABORTED_EACH = 7;
    private static final List<String[]> TEXTS = texts();

    /** What a killed sink has left open is ended within a second of its time-out, and not within ten. */
    private static final Map<String, String> QUICK_ABORTS =
            Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");

    final EmbeddedKafka kafka;
    final List<Item> sent = new ArrayList<>();
    final List<String> bad = new ArrayList<>();

    private final AvroSerializer<EnrichedStory> serializer = new AvroSerializer<>();
    private final KafkaProducer<String, byte[]> producer;
    private EmbeddedRegistry registry;
    private int number;
    private int transactions;

    StoryLine(Path folder) {
        kafka = EmbeddedKafka.start(folder, 0, QUICK_ABORTS);
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        try (Admin admin = admin();
                RegistryClient client = new RegistryClient(new RegistryConfig(URI.create(registry.url())))) {
            new TopicSetup(admin, Clock.systemUTC()).createMissing(1);
            new TopicSetup(admin, Clock.systemUTC()).awaitLeaders(Topics.all(), Duration.ofMinutes(1));
            for (Topic topic : List.of(Topics.ENRICHED_STORIES, Topics.DEAD_LETTERS)) {
                client.register(topic.subject(), topic.valueSchema());
            }
        }
        serializer.configure(Map.of("schema.registry.url", registry.url()), false);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "transactional.id",
                        "test-" + UUID.randomUUID(),
                        "linger.ms",
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Settings of a sink for this line, by flag. */
    Map<String, String> settings(Path output) {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("registry.url", registry.url());
        settings.put("metrics.port", "-1");
        settings.put("kafka.session.timeout.ms", "6000");
        settings.put("kafka.heartbeat.interval.ms", "1000");
        settings.put("kafka.transaction.timeout.ms", "3000");
        settings.put(SinkSettings.OUTPUT_DIR, output.toString());
        settings.put(SinkSettings.FILE_MAX_AGE, "1s");
        settings.put(SinkSettings.FILE_MAX_RECORDS, "97");
        settings.put(SinkSettings.FILE_BLOCK_BYTES, "16384");
        return settings;
    }

    /** Sends records; every 50th is no story. Returns how many are stories. */
    int send(int records) {
        int before = sent.size();
        for (int left = records; left > 0; left -= PER_TRANSACTION) {
            transaction(Math.min(PER_TRANSACTION, left));
        }
        return sent.size() - before;
    }

    private void transaction(int records) {
        if (++transactions % ABORTED_EACH == 0) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "aborted", encoded("urn:khabar:story:aborted")));
            producer.flush();
            producer.abortTransaction();
        }
        producer.beginTransaction();
        for (int i = 0; i < records; i++) {
            sendOne();
        }
        producer.commitTransaction();
    }

    private void sendOne() {
        String key = "key-" + number % KEYS;
        String uri = "urn:khabar:story:" + number;
        if (++number % BAD_EACH == 0) {
            String html = "<html>" + number;
            producer.send(new ProducerRecord<>(TOPIC, key, html.getBytes(StandardCharsets.UTF_8)));
            bad.add(html);
        } else {
            producer.send(new ProducerRecord<>(TOPIC, key, encoded(uri)));
            sent.add(new Item(key, uri));
        }
    }

    void sendBadToEachPartition() {
        producer.beginTransaction();
        for (int partition = 0; partition < Topics.ENRICHED_STORIES.partitions(); partition++) {
            String html = "<html> in partition " + partition;
            byte[] value = html.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(TOPIC, partition, "key-0", value));
            bad.add(html);
        }
        producer.commitTransaction();
    }

    private byte[] encoded(String uri) {
        String[] text = TEXTS.get(Math.floorMod(uri.hashCode(), TEXTS.size()));
        EnrichedStory story = EnrichedStory.newBuilder()
                .setUri(uri)
                .setFirstCreated(Instant.EPOCH)
                .setVersionCreated(Instant.EPOCH)
                .setLanguage(text[0])
                .setHeadline(text[1])
                .setBody(text[2])
                .build();
        return serializer.serialize(TOPIC, story);
    }

    /** What lies in finished files, in the form of what was sent. */
    static List<Item> stored(Path output) throws IOException {
        List<Item> items = new ArrayList<>();
        new StoryFiles(output).forEach((file, story) -> {
            String uri = story.getUri();
            int number = Integer.parseInt(uri.substring(uri.lastIndexOf(':') + 1));
            items.add(new Item("key-" + number % KEYS, uri));
        });
        return items;
    }

    /**
     * The values in the dead letters that a reader of committed records sees, once no transaction of a killed producer
     * is open any more (the brokers end it after 3 to 4 s; until then it hides what comes after it).
     */
    List<String> deadLetters() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        AvroDeserializer<DeadLetter> values = new AvroDeserializer<>();
        values.configure(Map.of("schema.registry.url", registry.url()), false);
        try (KafkaConsumer<String, DeadLetter> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = uncommittedEnds(partitions);
            List<String> letters = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, DeadLetter> record : consumer.poll(Duration.ofMillis(200))) {
                    letters.add(StandardCharsets.UTF_8
                            .decode(record.value().getValue())
                            .toString());
                }
            }
            return letters;
        }
    }

    private Map<TopicPartition, Long> uncommittedEnds(List<TopicPartition> partitions) {
        try (KafkaConsumer<byte[], byte[]> consumer = plainConsumer("read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    /** Offsets that the group has yet to commit, over all partitions; all of them when it has committed none. */
    long lag() throws ExecutionException, InterruptedException {
        try (Admin admin = admin();
                KafkaConsumer<byte[], byte[]> consumer = plainConsumer("read_committed")) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue() - offset(committed.get(end.getKey())))
                    .sum();
        }
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private KafkaConsumer<byte[], byte[]> plainConsumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", isolation),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer(),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    void stopRegistry() {
        registry.close();
    }

    /** Starts the registry again, at the address where it was. */
    void startRegistry() {
        registry = EmbeddedRegistry.start(
                kafka.bootstrapServers(), URI.create(registry.url()).getPort());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        serializer.close();
        registry.close();
        kafka.close();
    }

    private static List<String[]> texts() {
        try (InputStream in = StoryLine.class.getResourceAsStream("stories.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
