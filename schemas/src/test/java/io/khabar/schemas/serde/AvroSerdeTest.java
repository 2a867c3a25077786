package io.khabar.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.news.EnrichedStory;
import io.khabar.news.Probe;
import io.khabar.news.RawArticle;
import io.khabar.schemas.AvroSafety;
import io.khabar.schemas.Fixtures;
import io.khabar.schemas.registry.MemoryRegistry;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.SchemaNotRegisteredException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private MemoryRegistry registry;
    private RegistryClient client;

    @BeforeEach
    void start() throws IOException {
        registry = new MemoryRegistry();
        client = new RegistryClient(new RegistryConfig(registry.url()));
    }

    @AfterEach
    void stop() {
        client.close();
        registry.close();
    }

    @Test
    void shouldWriteTheGoldenBytes() {
        // Given
        try (AvroSerializer<Probe> serializer = SerdeFixture.serializer(registry.url())) {

            // When
            byte[] value = serializer.serialize("probe", new Probe("x"));

            // Then
            assertThat(HexFormat.of().formatHex(value)).isEqualTo("00" + "00000001" + "0278");
            assertThat(client.versions("probe-value")).containsExactly(1);
        }
    }

    @Test
    void shouldReadTheGoldenBytes() {
        // Given
        client.register("probe-value", Probe.getClassSchema());
        try (AvroDeserializer<Probe> deserializer = SerdeFixture.deserializer(registry.url())) {

            // When
            Probe probe = deserializer.deserialize("probe", HexFormat.of().parseHex("00000000010278"));

            // Then
            assertThat(probe).isEqualTo(new Probe("x"));
        }
    }

    @Test
    void shouldReadBackWhatItWrote() {
        // Given
        RawArticle article = SerdeFixture.article();
        EnrichedStory story = SerdeFixture.story();

        // When / Then
        assertThat(throughTheWire("news.article.raw.v1", article)).isEqualTo(article);
        assertThat(throughTheWire("news.story.enriched.v1", story)).isEqualTo(story);
    }

    private <T extends SpecificRecord> T throughTheWire(String topic, T record) {
        try (AvroSerializer<T> serializer = SerdeFixture.serializer(registry.url());
                AvroDeserializer<T> deserializer = SerdeFixture.deserializer(registry.url())) {
            return deserializer.deserialize(topic, serializer.serialize(topic, record));
        }
    }

    @Test
    void shouldKeepATombstone() {
        try (AvroSerializer<Probe> serializer = SerdeFixture.serializer(registry.url());
                AvroDeserializer<Probe> deserializer = SerdeFixture.deserializer(registry.url())) {
            assertThat(serializer.serialize("probe", null)).isNull();
            assertThat(deserializer.deserialize("probe", null)).isNull();
            assertThat(client.subjects()).isEmpty();
        }
    }

    @Test
    void shouldRegisterWithoutJavaProperties() {
        // Given
        try (AvroSerializer<RawArticle> serializer = SerdeFixture.serializer(registry.url())) {

            // When
            serializer.serialize("news.article.raw.v1", SerdeFixture.article());

            // Then
            String registered =
                    client.version("news.article.raw.v1-value", 1).orElseThrow().toString();
            assertThat(registered).contains("\"RawArticle\"").doesNotContain("avro.java");
            assertThat(RawArticle.getClassSchema().toString()).contains("avro.java.string");
        }
    }

    @Test
    void shouldNotRegisterUnlessAskedTo() {
        // Given
        try (AvroSerializer<Probe> serializer = new AvroSerializer<>()) {
            serializer.configure(SerdeFixture.settings(registry.url(), false), false);

            // When / Then
            assertThatThrownBy(() -> serializer.serialize("probe", new Probe("x")))
                    .isInstanceOf(SchemaNotRegisteredException.class)
                    .hasMessageContaining("probe-value")
                    .hasMessageContaining("khabar schemas register");
            assertThat(client.subjects()).isEmpty();
        }
    }

    @Test
    void shouldWriteOnceTheSchemaWasRegistered() {
        // Given
        try (AvroSerializer<Probe> serializer = new AvroSerializer<>()) {
            serializer.configure(SerdeFixture.settings(registry.url(), false), false);
            assertThatThrownBy(() -> serializer.serialize("probe", new Probe("x")))
                    .isInstanceOf(SchemaNotRegisteredException.class);

            // When
            client.register("probe-value", Probe.getClassSchema());

            // Then
            assertThat(serializer.serialize("probe", new Probe("x"))).hasSize(7);
        }
    }

    @Test
    void shouldReadWhatANewerWriterWrote() {
        // Given
        Schema newer = Fixtures.schema("evolution/probe-v2-adds-a-field");
        int id = client.register("probe-value", newer);
        byte[] value = new AvroBytes().number(1).text("new").number(0).text("x").under(id);

        // When
        try (AvroDeserializer<Probe> deserializer = SerdeFixture.deserializer(registry.url())) {
            Probe probe = deserializer.deserialize("probe", value);

            // Then
            assertThat(probe).isEqualTo(new Probe("x"));
        }
    }

    @Test
    void shouldRefuseToWriteAListThatIsTooLongToBeReadBack() {
        // Given
        RawArticle article = SerdeFixture.article();
        article.setKeywords(Collections.nCopies(AvroSafety.MAX_ITEMS + 1, ""));
        try (AvroSerializer<RawArticle> serializer = SerdeFixture.serializer(registry.url())) {

            // When / Then
            assertThatThrownBy(() -> serializer.serialize("news.article.raw.v1", article))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("100001");
        }
    }

    @Test
    void shouldReadBackTheLongestListThatItWrites() {
        // Given
        RawArticle article = SerdeFixture.article();
        article.setKeywords(Collections.nCopies(AvroSafety.MAX_ITEMS, "k"));

        // When / Then
        assertThat(throughTheWire("news.article.raw.v1", article)).isEqualTo(article);
    }

    @Test
    void shouldCarryAnArticleOfEightMebibytesWhoseTextIsTwiceAsLongInUtf8() {
        // Given
        RawArticle article = SerdeFixture.article();
        article.setRaw(ByteBuffer.allocate(8 * 1024 * 1024));
        article.setText("خ".repeat(8 * 1024 * 1024));

        // When / Then
        assertThat(throughTheWire("news.article.raw.v1", article).equals(article))
                .isTrue();
    }

    @Test
    void shouldRefuseToWriteAFieldThatIsTooLongToBeReadBack() {
        // Given
        RawArticle longText = SerdeFixture.article();
        longText.setText("خ".repeat(AvroSafety.MAX_LENGTH / 2 + 1));
        RawArticle longBytes = SerdeFixture.article();
        longBytes.setRaw(ByteBuffer.allocate(AvroSafety.MAX_LENGTH + 1));
        try (AvroSerializer<RawArticle> serializer = SerdeFixture.serializer(registry.url())) {

            // When / Then
            assertThatThrownBy(() -> serializer.serialize("news.article.raw.v1", longText))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("16777218 bytes (text)");
            assertThatThrownBy(() -> serializer.serialize("news.article.raw.v1", longBytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("16777217 bytes (bytes)");
        }
    }

    @Test
    void shouldWriteCleanlyAfterARecordThatFailed() {
        // Given
        RawArticle broken = SerdeFixture.article();
        broken.setKeywords(Arrays.asList("a", null));
        RawArticle good = SerdeFixture.article();
        try (AvroSerializer<RawArticle> serializer = SerdeFixture.serializer(registry.url());
                AvroDeserializer<RawArticle> deserializer = SerdeFixture.deserializer(registry.url())) {
            assertThatThrownBy(() -> serializer.serialize("news.article.raw.v1", broken))
                    .isInstanceOf(SerializationException.class);

            // When
            byte[] value = serializer.serialize("news.article.raw.v1", good);

            // Then
            assertThat(deserializer.deserialize("news.article.raw.v1", value)).isEqualTo(good);
        }
    }

    @Test
    void shouldServeSeveralThreadsAtOnce() throws Exception {
        // Given
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (AvroSerializer<Probe> serializer = SerdeFixture.serializer(registry.url());
                AvroDeserializer<Probe> deserializer = SerdeFixture.deserializer(registry.url())) {
            List<Callable<Probe>> calls = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Probe probe = new Probe("p".repeat(i));
                calls.add(() -> deserializer.deserialize("probe", serializer.serialize("probe", probe)));
            }

            // When
            List<Future<Probe>> results = threads.invokeAll(calls);

            // Then
            for (int i = 0; i < 400; i++) {
                assertThat(results.get(i).get().getF()).hasSize(i);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
