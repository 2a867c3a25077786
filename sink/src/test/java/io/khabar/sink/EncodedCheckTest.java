package io.khabar.sink;

import static io.khabar.sink.TestStories.SCHEMA;
import static io.khabar.sink.TestStories.avro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.news.EnrichedStory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether bytes are told from a value without building it. */
class EncodedCheckTest {
    private static final Schema EVERY_TYPE = SchemaBuilder.record("Every")
            .fields()
            .requiredBoolean("flag")
            .requiredInt("small")
            .requiredLong("large")
            .requiredFloat("f")
            .requiredDouble("d")
            .requiredBytes("raw")
            .name("fix")
            .type()
            .fixed("Two")
            .size(2)
            .noDefault()
            .name("table")
            .type()
            .map()
            .values()
            .intType()
            .noDefault()
            .endRecord();

    @Test
    void shouldPassStories() {
        for (long offset = 0; offset < 5; offset++) {
            byte[] story = avro(offset);
            // When, Then
            assertThatCode(() -> check(SCHEMA, story)).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldPassEveryTypeOfAvro() {
        // Given: 1, -1, 64, two numbers, "ab", 2 bytes, a block of one entry with its length in bytes
        byte[] value = bytes(1, 1, 0x80, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 'a', 'b', 7, 7, 1, 6, 2, 'k', 2, 0);
        // When, Then
        assertThatCode(() -> check(EVERY_TYPE, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "string, 3, 'a length of -2'",
        "string, 12, 'the record ends'",
        "string, 255 255 255 255 31, 'a length of'",
        "int, 255 255 255 255 255 1, 'more than 5 bytes'",
        "boolean, 2, 'a boolean that is 2'",
        "int, 2 2, '1 bytes after the end'",
        "double, 1 1, 'the record ends'"
    })
    void shouldRefuseBytesThatAreNoValue(String type, String numbers, String message) {
        // Given
        Schema schema = Schema.create(Schema.Type.valueOf(type.toUpperCase(java.util.Locale.ROOT)));
        byte[] value = bytes(
                Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray());
        // When, Then
        assertThatThrownBy(() -> check(schema, value))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseASymbolOrBranchThatTheSchemaHasNot() {
        // Given
        Schema symbols = Schema.createEnum("E", null, null, java.util.List.of("A", "B"));
        Schema union = Schema.createUnion(Schema.create(Schema.Type.NULL), symbols);
        // When, Then
        assertThatThrownBy(() -> check(symbols, bytes(4))).hasMessageContaining("symbol of an enum number 2 of 2");
        assertThatThrownBy(() -> check(union, bytes(6))).hasMessageContaining("branch of a union number 3 of 2");
        assertThatThrownBy(() -> check(union, bytes(1))).hasMessageContaining("branch of a union number -1 of 2");
    }

    @Test
    void shouldRefuseABlockOfMoreItemsThanBytes() {
        // Given
        Schema nothings = Schema.createArray(Schema.create(Schema.Type.NULL));
        // When, Then
        assertThatThrownBy(() -> check(nothings, bytes(0x80, 0x80, 0x80, 0x80, 0x08, 0)))
                .hasMessageContaining("a block of");
    }

    @Test
    void shouldRefuseValuesNestedWithoutEnd() {
        // Given
        Schema list = Schema.createRecord("List", null, null, false);
        list.setFields(
                java.util.List.of(new Schema.Field("next", Schema.createUnion(Schema.create(Schema.Type.NULL), list))));
        byte[] deep = new byte[1_000];
        Arrays.fill(deep, (byte) 2);
        // When, Then
        assertThatThrownBy(() -> check(list, deep)).hasMessageContaining("deep");
    }

    @Test
    void shouldNeverPassWhatAvroCannotDecode() {
        // Given
        Random random = new Random(20_260_301);
        int passed = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] mutant = mutant(avro(i % 5), random);
            // When
            boolean pass = passes(mutant);
            // Then
            if (pass) {
                passed++;
                assertThatCode(() -> new SpecificDatumReader<>(EnrichedStory.class)
                                .read(null, DecoderFactory.get().binaryDecoder(mutant, null)))
                        .as("mutant %d", i)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(passed).isBetween(500, 9_500);
    }

    private static byte[] mutant(byte[] story, Random random) {
        byte[] mutant = random.nextInt(4) == 0 ? Arrays.copyOf(story, random.nextInt(story.length)) : story.clone();
        for (int flips = random.nextInt(3); flips >= 0 && mutant.length > 0; flips--) {
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return mutant;
    }

    private static boolean passes(byte[] value) {
        try {
            check(SCHEMA, value);
            return true;
        } catch (MalformedRecordException e) {
            return false;
        }
    }

    private static void check(Schema schema, byte[] value) throws MalformedRecordException {
        EncodedCheck.check(schema, ByteBuffer.wrap(value));
    }

    private static byte[] bytes(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }
}
