package io.khabar.sink;

import io.khabar.news.EnrichedStory;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.WireFormat;
import io.khabar.sink.store.EncodedStory;
import io.khabar.sink.store.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Invented stories from {@code stories/stories.tsv}, in every form that the sink meets them in. */
public final class TestStories {
    public static final TopicPartition PARTITION = new TopicPartition("news.story.enriched.v1", 3);
    public static final Source SOURCE = new Source(PARTITION, "topic-id-1");
    public static final Schema SCHEMA = Topics.ENRICHED_STORIES.valueSchema();
    public static final int SCHEMA_ID = 7;
    /** 2026-03-01T23:59:50Z. */
    public static final long EVENING = Instant.parse("2026-03-01T23:59:50Z").toEpochMilli();

    private static final List<String[]> LINES = lines();

    private TestStories() {}

    /** The story that lies at an offset: the same one each time. */
    public static EnrichedStory story(long offset) {
        String[] line = LINES.get((int) (offset % LINES.size()));
        return EnrichedStory.newBuilder()
                .setUri(uri(offset))
                .setFirstCreated(Instant.EPOCH)
                .setVersionCreated(Instant.EPOCH)
                .setLanguage(line[0])
                .setHeadline(line[1])
                .setBody(line[2])
                .setKeywords(List.of(line[0], "k" + offset))
                .build();
    }

    public static String uri(long offset) {
        return "urn:khabar:story:" + offset;
    }

    public static List<String> uris(List<Long> offsets) {
        return offsets.stream().map(TestStories::uri).toList();
    }

    /** The Avro bytes of the story at the offset. */
    public static byte[] avro(long offset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(EnrichedStory.class).write(story(offset), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The story as the inspector hands it to a store. */
    public static EncodedStory encoded(long offset) {
        return encoded(offset, EVENING);
    }

    public static EncodedStory encoded(long offset, long timestamp) {
        return new EncodedStory(SOURCE, offset, timestamp, SCHEMA_ID, SCHEMA, ByteBuffer.wrap(avro(offset)));
    }

    /** The schema with one more field, as a later release might have it. */
    public static Schema laterSchema() {
        List<Schema.Field> fields = new ArrayList<>();
        SCHEMA.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field("mood", Schema.create(Schema.Type.STRING), "Invented.", "calm"));
        return Schema.createRecord(SCHEMA.getName(), "Later.", SCHEMA.getNamespace(), false, fields);
    }

    /** The story written by a later release. */
    public static EncodedStory encodedLater(long offset) {
        Schema later = laterSchema();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            GenericRecord record = new GenericDatumReader<GenericRecord>(SCHEMA, later, GenericData.get())
                    .read(null, DecoderFactory.get().binaryDecoder(avro(offset), null));
            record.put("mood", "bright");
            new GenericDatumWriter<GenericRecord>(later).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EncodedStory(SOURCE, offset, EVENING, SCHEMA_ID + 1, later, ByteBuffer.wrap(bytes.toByteArray()));
    }

    /** The story as a record of Kafka. */
    public static ConsumerRecord<byte[], byte[]> record(long offset) {
        return record(offset, WireFormat.frame(SCHEMA_ID, avro(offset)));
    }

    public static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
        return record(offset, ("" + offset).getBytes(StandardCharsets.UTF_8), value);
    }

    public static ConsumerRecord<byte[], byte[]> record(long offset, byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                EVENING,
                org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                key == null ? 0 : key.length,
                value == null ? 0 : value.length,
                key,
                value,
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                java.util.Optional.empty());
    }

    private static List<String[]> lines() {
        try (InputStream in = TestStories.class.getResourceAsStream("/stories/stories.tsv")) {
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
