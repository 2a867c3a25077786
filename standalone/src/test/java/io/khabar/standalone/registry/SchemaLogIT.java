package io.khabar.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.standalone.broker.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaLogIT {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    @Test
    void shouldNotTakeASchemaThatTheBrokerDoesNotAcknowledge() {
        // Given
        EmbeddedKafka kafka = EmbeddedKafka.start(dir);
        SchemaTopic.ensure(kafka.bootstrapServers());
        Subjects subjects = new Subjects();
        try (Registry registry = new Registry(new SchemaLog(kafka.bootstrapServers(), SHORT), subjects)) {
            registry.register("note", Fixtures.schema("v1"));
            kafka.close();

            // When
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> registry.register("other", Fixtures.schema("changes-type")));

            // Then
            assertThat(refusal.status()).isEqualTo(500);
            assertThat(refusal.code()).isEqualTo(50001);
            assertThat(subjects.names(version -> true)).containsExactly("note");
        }
    }

    @Test
    void shouldGoOnWhenTheBrokerIsBack() {
        // Given
        EmbeddedKafka first = EmbeddedKafka.start(dir);
        int port = Integer.parseInt(first.bootstrapServers().split(":")[1]);
        SchemaTopic.ensure(first.bootstrapServers());
        try (Registry registry = new Registry(new SchemaLog(first.bootstrapServers(), SHORT), new Subjects())) {
            int id = registry.register("note", Fixtures.schema("v1")).id();
            first.close();
            assertThat(catchThrowableOfType(
                            Refusal.class, () -> registry.register("lost", Fixtures.schema("changes-type"))))
                    .isNotNull();

            try (EmbeddedKafka second = EmbeddedKafka.start(dir, port)) {
                // When: the record whose acknowledgement was lost is in the topic all the same
                appendLate(second, new LogEntry.Version("lost", 1, id + 1, "\"long\"", false));
                LogEntry.Version added = registry.register("note", Fixtures.schema("adds-field-with-default"));

                // Then
                assertThat(added.id()).isEqualTo(id + 2);
                assertThat(replayed(second)).containsExactly("lost", "note");
            }
        }
    }

    @Test
    void shouldRefuseATopicThatForgets() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(SchemaTopic.NAME, 1, (short) 1)))
                    .all()
                    .get();

            // When
            KhabarException failure = catchThrowableOfType(
                    KhabarException.class, () -> EmbeddedRegistry.start(kafka.bootstrapServers(), 0));

            // Then
            assertThat(failure.exitCode()).isEqualTo(ExitCode.TOPICS);
            assertThat(failure).hasMessageContaining("cleanup.policy=delete");
        }
    }

    @Test
    void shouldSayWhereTheTopicHoldsWhatIsNoSchema() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            SchemaTopic.ensure(kafka.bootstrapServers());
            byte[] key = LogFormat.key(new LogEntry.Version("note", 1, 1, "", false));
            send(kafka, key, "{}".getBytes(StandardCharsets.UTF_8));

            // When
            KhabarException failure = catchThrowableOfType(KhabarException.class, () -> replayed(kafka));

            // Then
            assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(failure).hasMessageContaining("offset 0 of topic _schemas");
        }
    }

    private static void appendLate(EmbeddedKafka kafka, LogEntry entry) {
        try (SchemaLog log = new SchemaLog(kafka.bootstrapServers(), LONG)) {
            log.append(entry);
        }
    }

    private static List<String> replayed(EmbeddedKafka kafka) {
        Subjects subjects = new Subjects();
        try (SchemaLog log = new SchemaLog(kafka.bootstrapServers(), LONG)) {
            log.replay(subjects::apply);
        }
        return subjects.names(version -> true);
    }

    private static void send(EmbeddedKafka kafka, byte[] key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(SchemaTopic.NAME, key, value)).get();
        }
    }
}
