package io.khabar.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Probe;
import io.khabar.news.StoryMention;
import io.khabar.schemas.registry.MemoryRegistry;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.ScriptedRegistry;
import io.khabar.schemas.registry.UnknownSchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that nobody can read: each is refused with the one exception that stands for bad data, and costs little memory. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PoisonTest {
    private static final long ENOUGH_MEMORY = 64L * 1024 * 1024;

    private MemoryRegistry registry;
    private ScriptedRegistry scripted;

    @BeforeEach
    void start() throws IOException {
        registry = new MemoryRegistry();
        scripted = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
        scripted.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0 bytes",
        "00000001, too short",
        "0000000001027900, left over",
        "010000000100, begins with byte 1",
        "7b2261223a317d, begins with byte 123",
        "0000000001, EOFException",
        "000000000104, only 0 bytes are available",
        "0000000001ffffffff0f, Length is negative",
        "000000000101, Length is negative"
    })
    void shouldRejectBrokenBytes(String hex, String reason) {
        // Given
        register();

        // When / Then
        assertRefused(registry, HexFormat.of().parseHex(hex), reason);
    }

    @Test
    void shouldRejectAHugeTextLength() {
        // Given
        register();
        byte[] value = new AvroBytes().number(Integer.MAX_VALUE - 100L).under(1);

        // When / Then
        assertRefused(registry, value, "exceeds maximum allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "100001, exceeds the maximum allowed of 100000",
        "2147483647, larger than",
        "1000000000000, larger than",
        "9223372036854775807, larger than",
        "-9223372036854775808, invalid",
        "-100001, cannot be read"
    })
    void shouldRejectAHugeItemCount(long count, String reason) {
        // Given
        scripted.answer(200, SerdeFixture.schemaAnswer("hostile/empty-items"));
        byte[] value = new AvroBytes().number(count).number(0).text("x").under(1);

        // When / Then
        assertRefused(scripted, value, reason);
    }

    @Test
    void shouldRejectManyListsOfNothing() {
        // Given
        scripted.answer(200, SerdeFixture.schemaAnswer("hostile/nested-empty-items"));
        AvroBytes bytes = new AvroBytes().number(90_000);
        for (int i = 0; i < 90_000; i++) {
            bytes.number(90_000).number(0);
        }

        // When / Then
        assertRefused(scripted, bytes.number(0).text("x").under(1), "exceeds the maximum allowed of 400000");
    }

    @Test
    void shouldRejectAListOfNothingInManyBlocks() {
        // Given
        scripted.answer(200, SerdeFixture.schemaAnswer("hostile/empty-items"));
        byte[] value =
                new AvroBytes().repeat(90_000, 1_000_000).number(0).text("x").under(1);

        // When / Then
        assertRefused(scripted, value, "180000 exceeds maximum allowed");
    }

    @Test
    void shouldRejectBottomlessNesting() {
        // Given
        scripted.answer(200, SerdeFixture.schemaAnswer("hostile/recursive"));
        byte[] value = new AvroBytes().repeat(1, 1_000_000).number(0).text("x").under(1);

        // When / Then
        assertRefused(scripted, value, "StackOverflowError");
    }

    @ParameterizedTest
    @CsvSource({
        "java-class, java-class",
        "java-key-class, java-key-class",
        "java-element-class, java-element-class",
        "foreign-type, com.example.evil.Exploit",
        "unknown-record, io.khabar.news.NeverHeardOf"
    })
    void shouldRejectAWriterSchemaThatIsNotToBeTrusted(String fixture, String named) {
        // Given
        scripted.answer(200, SerdeFixture.schemaAnswer("hostile/" + fixture));

        // When / Then
        assertRefused(scripted, new AvroBytes().text("x").text("y").under(1), named);
    }

    @Test
    void shouldRejectASchemaThatIsNotAvro() throws IOException {
        // Given
        try (InputStream answer = getClass().getResourceAsStream("/hostile/json-schema.json")) {
            scripted.answer(200, new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }

        // When / Then
        assertRefused(scripted, new AvroBytes().text("x").under(1), "JSON");
    }

    @Test
    void shouldRejectAnUnknownSchemaId() {
        try (AvroDeserializer<Probe> deserializer = SerdeFixture.deserializer(registry.url())) {
            assertThatThrownBy(() -> deserializer.deserialize(
                            "probe", new AvroBytes().text("x").under(999_999)))
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessageContaining("999999");
        }
    }

    @Test
    void shouldRejectAnotherRecordThanTheTopicIsFor() {
        // Given
        try (AvroSerializer<StoryMention> serializer = SerdeFixture.serializer(registry.url());
                AvroDeserializer<EnrichedStory> deserializer = SerdeFixture.deserializer(registry.url())) {
            byte[] value = serializer.serialize(
                    "elsewhere", StoryMention.newBuilder().setAbout("place:xx").build());

            // When / Then
            assertThatThrownBy(() -> deserializer.deserialize("news.story.enriched.v1", value))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("io.khabar.news.StoryMention")
                    .hasMessageContaining("io.khabar.news.EnrichedStory");
        }
    }

    @Test
    void shouldReadGoodValuesBetweenBadOnes() {
        // Given
        register();
        byte[] good = new AvroBytes().text("x").under(1);
        byte[] bad = new AvroBytes().number(100).under(1);
        try (AvroDeserializer<Probe> deserializer = SerdeFixture.deserializer(registry.url())) {
            for (int i = 0; i < 3; i++) {

                // When
                assertThatThrownBy(() -> deserializer.deserialize("probe", bad))
                        .isInstanceOf(SerializationException.class);
                Probe probe = deserializer.deserialize("probe", good);

                // Then
                assertThat(probe).isEqualTo(new Probe("x"));
            }
        }
    }

    @Test
    void shouldRefuseOrReadTenThousandMutations() {
        // Given
        Random random = new Random(20_241_124);
        try (AvroSerializer<EnrichedStory> serializer = SerdeFixture.serializer(registry.url());
                AvroDeserializer<EnrichedStory> deserializer = SerdeFixture.deserializer(registry.url())) {
            byte[] original = serializer.serialize("news.story.enriched.v1", SerdeFixture.story());
            int refused = 0;
            for (int i = 0; i < 10_000; i++) {
                byte[] mutated = mutate(original, random);

                // When
                long before = allocated();
                refused += reads(deserializer, mutated) ? 0 : 1;

                // Then
                assertThat(allocated() - before).isLessThan(ENOUGH_MEMORY);
            }
            assertThat(refused).isBetween(1_000, 9_999);
        }
    }

    private static boolean reads(AvroDeserializer<EnrichedStory> deserializer, byte[] value) {
        try {
            deserializer.deserialize("news.story.enriched.v1", value);
            return true;
        } catch (SerializationException e) {
            return false;
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] mutated = Arrays.copyOf(original, original.length - (random.nextInt(4) == 0 ? random.nextInt(20) : 0));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int position = WireFormat.HEADER + random.nextInt(mutated.length - WireFormat.HEADER);
            mutated[position] = (byte) random.nextInt(256);
        }
        return mutated;
    }

    private void register() {
        try (RegistryClient client = new RegistryClient(new RegistryConfig(registry.url()))) {
            client.register("probe-value", Probe.getClassSchema());
        }
    }

    private static void assertRefused(MemoryRegistry from, byte[] value, String reason) {
        assertRefused(SerdeFixture.<Probe>deserializer(from.url()), value, reason);
    }

    private static void assertRefused(ScriptedRegistry from, byte[] value, String reason) {
        assertRefused(SerdeFixture.<Probe>deserializer(from.url()), value, reason);
    }

    private static void assertRefused(AvroDeserializer<Probe> deserializer, byte[] value, String reason) {
        try (deserializer) {
            long before = allocated();
            assertThatThrownBy(() -> deserializer.deserialize("probe", value))
                    .isInstanceOf(SerializationException.class)
                    .isNotInstanceOf(UnknownSchemaException.class)
                    .matches(failure -> !Outage.is(failure), "is no outage")
                    .hasMessageContaining(reason);
            assertThat(allocated() - before).isLessThan(ENOUGH_MEMORY);
        }
    }

    /** Bytes that this thread has allocated so far. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
