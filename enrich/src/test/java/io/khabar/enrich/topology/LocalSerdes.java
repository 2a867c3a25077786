package io.khabar.enrich.topology;

import io.khabar.news.EnrichedStory;
import io.khabar.news.EntityCandidate;
import io.khabar.news.GazetteerLine;
import io.khabar.news.RawArticle;
import io.khabar.news.SeenHeadline;
import io.khabar.news.StoryMention;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Plain Avro without a registry, for tests that need no wire format. */
final class LocalSerdes {

    private LocalSerdes() {}

    /** All that the topology needs. */
    static EnrichSerdes all(Serde<StoryMention> mentions) {
        return new EnrichSerdes(
                serde(RawArticle.class),
                InternalStorySerde.create(),
                serde(EnrichedStory.class),
                mentions,
                serde(SeenHeadline.class),
                serde(EntityCandidate.class),
                serde(GazetteerLine.class));
    }

    static <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return Serdes.serdeFrom((topic, value) -> encode(type, value), (topic, bytes) -> decode(type, bytes));
    }

    private static <T extends SpecificRecord> byte[] encode(Class<T> type, T value) {
        if (value == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(type).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T extends SpecificRecord> T decode(Class<T> type, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return new SpecificDatumReader<>(type)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
