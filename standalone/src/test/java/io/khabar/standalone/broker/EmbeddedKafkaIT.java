package io.khabar.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedKafkaIT {
    private static final String TOPIC = "letters";
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    @TempDir
    Path dir;

    @Test
    void shouldKeepItsDataWhenStartedAgainOnAnotherPort() throws Exception {
        // Given
        String firstAddress;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            firstAddress = kafka.bootstrapServers();
            createTopic(kafka);
            send(kafka, "alef", "beh");
        }

        // When
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, otherPort(firstAddress))) {
            send(kafka, "teh");

            // Then
            assertThat(kafka.bootstrapServers()).isNotEqualTo(firstAddress);
            assertThat(read(kafka, 3)).containsExactly("alef", "beh", "teh");
            assertThat(kafka.death()).isEmpty();
        }
    }

    @Test
    void shouldRunTransactionsOfTheSecondVersion() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir);
                Admin admin = admin(kafka)) {
            // Given
            createTopic(kafka);

            // When
            Map<String, FinalizedVersionRange> features =
                    admin.describeFeatures().featureMetadata().get().finalizedFeatures();
            sendInTransactions(kafka);

            // Then
            assertThat(features.get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
            assertThat(read(kafka, 1)).containsExactly("committed");
        }
    }

    @Test
    void shouldNotMakeTopicsByItself() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir);
                Admin admin = admin(kafka);
                KafkaConsumer<String, String> consumer = consumer(kafka)) {
            // When: as a client asks that would have it made
            List<PartitionInfo> partitions = consumer.partitionsFor(TOPIC);

            // Then
            assertThat(partitions).isEmpty();
            assertThat(admin.listTopics().names().get()).isEmpty();
            assertThat(admin.describeTopics(List.of(TOPIC)).topicNameValues().get(TOPIC))
                    .failsWithin(PLENTY)
                    .withThrowableThat()
                    .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void shouldLetASettingBeOverridden() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0, Map.of("group.min.session.timeout.ms", "123"));
                Admin admin = admin(kafka)) {
            // When
            ConfigResource broker =
                    new ConfigResource(ConfigResource.Type.BROKER, Integer.toString(BrokerSettings.NODE));
            var config = admin.describeConfigs(List.of(broker)).all().get().get(broker);

            // Then
            assertThat(config.get("group.min.session.timeout.ms").value()).isEqualTo("123");
            assertThat(config.get("message.max.bytes").value()).isEqualTo(Integer.toString(16 * 1024 * 1024));
        }
    }

    @Test
    void shouldSayWhichPortIsInUse() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
            // When
            KhabarException failure = failureOf(() -> EmbeddedKafka.start(dir, taken.getLocalPort()));

            // Then
            assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_IN_USE);
            assertThat(failure)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("another port");
            assertThat(dir).isEmptyDirectory();
        }
    }

    @Test
    void shouldRefuseAFolderThatAnotherBrokerUses() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            // When
            KhabarException failure = failureOf(() -> EmbeddedKafka.start(dir));

            // Then
            assertThat(failure.exitCode()).isEqualTo(ExitCode.NO_OUTPUT);
            assertThat(failure).hasMessageContaining(dir.toString()).hasMessageContaining("Another embedded broker");
            createTopic(kafka);
        }
    }

    @Test
    void shouldRefuseAFolderThatCannotBeWritten() throws IOException {
        // Given
        Path file = Files.writeString(dir.resolve("file"), "in the way", StandardCharsets.UTF_8);

        // When
        KhabarException failure = failureOf(() -> EmbeddedKafka.start(file));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.NO_OUTPUT);
        assertThat(failure).hasMessageContaining(file.toString()).hasMessageContaining("can be written");
    }

    @Test
    void shouldRefuseASettingThatKafkaDoesNotAccept() {
        // When
        KhabarException failure = failureOf(() -> EmbeddedKafka.start(dir, 0, Map.of("num.io.threads", "none")));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("num.io.threads");
    }

    @Test
    void shouldGiveThePortAndTheFolderBackAfterAFailedStart() {
        // Given
        failureOf(() -> EmbeddedKafka.start(dir, 0, Map.of("num.io.threads", "none")));

        // When
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            // Then
            assertThat(kafka.bootstrapServers()).startsWith(Loopback.HOST);
        }
    }

    @Test
    void shouldSayThatItIsDeadInsteadOfEndingTheProcess() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            // When
            Throwable refused = catchThrowableOfType(IllegalStateException.class, () -> Exit.halt(1, "a disk is gone"));

            // Then
            assertThat(refused).isNotNull();
            assertThat(kafka.death())
                    .hasValueSatisfying(death -> assertThat(death).contains("a disk is gone"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "fa-IR"})
    void shouldNotDependOnTheLocale(String tag) throws Exception {
        // Given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));

        // When
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            createTopic(kafka);
            send(kafka, "alef");

            // Then
            assertThat(dir.resolve("log").resolve(PARTITION.toString()).resolve("00000000000000000000.log"))
                    .isNotEmptyFile();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            Awaitility.await()
                    .atMost(PLENTY)
                    .ignoreExceptions()
                    .untilAsserted(() -> admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()))
                            .all()
                            .get());
        }
    }

    private static void send(EmbeddedKafka kafka, String... values) throws Exception {
        try (KafkaProducer<String, String> producer = producer(kafka, Map.of("enable.idempotence", "true"))) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value)).get();
            }
        }
    }

    private static void sendInTransactions(EmbeddedKafka kafka) {
        try (KafkaProducer<String, String> producer = producer(kafka, Map.of("transactional.id", "letters"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "committed"));
            producer.commitTransaction();
        }
    }

    private static List<String> read(EmbeddedKafka kafka, int count) {
        try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            List<String> values = new ArrayList<>();
            Awaitility.await().atMost(PLENTY).pollInSameThread().until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    values.add(record.value());
                }
                return values.size() >= count;
            });
            return values;
        }
    }

    private static int otherPort(String address) throws IOException {
        int first = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
            return free.getLocalPort() == first ? otherPort(address) : free.getLocalPort();
        }
    }

    private static KhabarException failureOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable start) {
        KhabarException failure = catchThrowableOfType(KhabarException.class, start);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }

    private static KafkaProducer<String, String> producer(EmbeddedKafka kafka, Map<String, String> more) {
        Properties config = new Properties();
        config.putAll(more);
        config.put("bootstrap.servers", kafka.bootstrapServers());
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedKafka kafka) {
        Properties config = new Properties();
        config.put("bootstrap.servers", kafka.bootstrapServers());
        config.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }
}
