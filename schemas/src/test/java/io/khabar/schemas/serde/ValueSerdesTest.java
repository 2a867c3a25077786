package io.khabar.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.news.Probe;
import io.khabar.schemas.registry.ScriptedRegistry;
import io.khabar.schemas.registry.UnknownSchemaException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which faults of the registry are waited out, and which are the record's, against a real HTTP server. */
class ValueSerdesTest {
    private static final String SERIALIZER = "io.khabar.schemas.serde.AvroSerializer";
    private static final String DESERIALIZER = "io.khabar.schemas.serde.AvroDeserializer";
    private static final byte[] VALUE = new AvroBytes().text("x").under(1);
    private static final String KNOWN = SerdeFixture.schemaAnswer("evolution/probe-v1");

    private final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(20));
    private ScriptedRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        patience.close();
        registry.close();
    }

    private Deserializer<Probe> deserializer(URI url, Duration grace) {
        return ValueSerdes.deserializer(DESERIALIZER, SerdeFixture.settings(url, false), patience, grace);
    }

    private Serializer<Probe> serializer(URI url) {
        return ValueSerdes.serializer(SERIALIZER, SerdeFixture.settings(url, false), patience);
    }

    @ParameterizedTest
    @CsvSource({
        "503, ''",
        "500, '{\"error_code\": 50001}'",
        "401, ''",
        "403, ''",
        "429, ''",
        "200, '{\"schema\": \"\\\"stri'",
        "404, '<html>a proxy</html>'"
    })
    void shouldWaitOutAnOutageAndThenReadTheRecord(int status, String body) {
        // Given
        registry.answer(status, body).answer(status, body).answer(200, KNOWN);
        try (Deserializer<Probe> deserializer = deserializer(registry.url(), Duration.ZERO)) {

            // When
            Probe probe = deserializer.deserialize("probe", VALUE);

            // Then
            assertThat(probe).isEqualTo(new Probe("x"));
            assertThat(registry.asked()).hasSize(3);
            assertThat(patience.outage()).isEmpty();
        }
    }

    @Test
    void shouldWaitForARegistryThatIsNotThereYet() throws IOException {
        // Given
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Deserializer<Probe> deserializer = deserializer(URI.create("http://127.0.0.1:" + port), Duration.ZERO);
        CompletableFuture<Probe> reading =
                CompletableFuture.supplyAsync(() -> deserializer.deserialize("probe", VALUE));
        await().until(() -> patience.outage().isPresent());

        // When
        try (ScriptedRegistry late = new ScriptedRegistry(port).answer(200, KNOWN)) {

            // Then
            assertThat(reading.join()).isEqualTo(new Probe("x"));
            assertThat(late.asked()).hasSize(1);
        }
    }

    @Test
    void shouldKeepReadingKnownSchemasDuringAnOutage() {
        // Given
        registry.answer(200, KNOWN).answer(503, "");
        try (Deserializer<Probe> deserializer = deserializer(registry.url(), Duration.ZERO)) {
            deserializer.deserialize("probe", VALUE);

            // When
            Probe probe = deserializer.deserialize("probe", VALUE);

            // Then
            assertThat(probe).isEqualTo(new Probe("x"));
            assertThat(registry.asked()).hasSize(1);
        }
    }

    @Test
    void shouldThrowAtOnceWhatNoWaitingMends() {
        // Given
        try (Deserializer<Probe> deserializer = deserializer(registry.url(), Duration.ZERO)) {

            // When / Then
            assertThatThrownBy(() -> deserializer.deserialize("probe", new byte[] {1, 2, 3, 4, 5, 6}))
                    .isInstanceOf(SerializationException.class);
            assertThat(registry.asked()).isEmpty();
        }
    }

    @Test
    void shouldThrowAnUnknownSchema() {
        // Given
        registry.answer(404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");
        try (Deserializer<Probe> deserializer = deserializer(registry.url(), Duration.ZERO)) {

            // When / Then
            assertThatThrownBy(() -> deserializer.deserialize("probe", VALUE))
                    .isInstanceOf(UnknownSchemaException.class);
            assertThat(registry.asked()).hasSize(1);
        }
    }

    @Test
    void shouldGiveANewSchemaTimeToReachTheRegistry() {
        // Given
        registry.answer(404, "{\"error_code\": 40403}").answer(200, KNOWN);
        try (Deserializer<Probe> deserializer = deserializer(registry.url(), Duration.ofMinutes(1))) {

            // When
            Probe probe = deserializer.deserialize("probe", VALUE);

            // Then
            assertThat(probe).isEqualTo(new Probe("x"));
        }
    }

    @Test
    void shouldNotGiveThatTimeToAFloodOfUnknownSchemas() {
        // Given
        registry.answer(404, "{\"error_code\": 40403}").answer(200, KNOWN).answer(404, "{\"error_code\": 40403}");
        try (Deserializer<Probe> deserializer = deserializer(registry.url(), Duration.ofMinutes(1))) {
            deserializer.deserialize("probe", VALUE);

            // When / Then
            assertThatThrownBy(() -> deserializer.deserialize(
                            "probe", new AvroBytes().text("x").under(2)))
                    .isInstanceOf(UnknownSchemaException.class);
            assertThat(registry.asked()).hasSize(3);
        }
    }

    @Test
    void shouldWaitUntilTheSchemaOfARecordIsRegistered() {
        // Given
        registry.answer(404, "{\"error_code\": 40401}")
                .answer(404, "{\"error_code\": 40403}")
                .answer(200, "{\"subject\": \"probe-value\", \"id\": 1, \"version\": 1}");
        try (Serializer<Probe> serializer = serializer(registry.url())) {

            // When
            byte[] value = serializer.serialize("probe", new Probe("x"));

            // Then
            assertThat(value).isEqualTo(VALUE);
            assertThat(registry.asked()).hasSize(3);
        }
    }

    @Test
    void shouldEndTheWaitWhenTheProcessStops() {
        // Given
        registry.answer(503, "");
        Serializer<Probe> serializer = serializer(registry.url());
        CompletableFuture<byte[]> writing =
                CompletableFuture.supplyAsync(() -> serializer.serialize("probe", new Probe("x")));
        await().until(() -> patience.outage().isPresent());

        // When
        patience.close();

        // Then
        assertThatThrownBy(writing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(OutageInterruptedException.class);
    }

    /** Fails as Confluent's serializer does before the schema is registered, then writes. */
    public static final class LikeConfluents implements Serializer<Probe> {
        private int calls;

        @Override
        public byte[] serialize(String topic, Probe probe) {
            calls++;
            if (calls < 3) {
                throw new SerializationException("Error", new RestClientException("Schema not found", 404, 40403));
            }
            return VALUE;
        }
    }

    @Test
    void shouldTakeAnotherSerializerByItsName() {
        // Given
        Serializer<Probe> serializer = ValueSerdes.serializer(LikeConfluents.class.getName(), Map.of(), patience);

        // When
        byte[] value = serializer.serialize("probe", new Probe("x"));

        // Then
        assertThat(value).isEqualTo(VALUE);
    }

    @Test
    void shouldNameAClassThatIsNotThere() {
        assertThatThrownBy(() -> ValueSerdes.serializer(
                        "io.confluent.kafka.serializers.KafkaAvroSerializer", Map.of(), patience))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value.serializer")
                .hasMessageContaining("-Pconfluent");
    }

    @Test
    void shouldNameAClassThatIsNoSerializer() {
        assertThatThrownBy(() -> ValueSerdes.serializer("java.lang.Object", Map.of(), patience))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
