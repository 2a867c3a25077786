package io.khabar.standalone.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.TopicScan;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.serde.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads the committed records of a topic from its beginning to its present end as JSON, whatever their schema. */
public final class TopicReader {
    private final TopicScan scan;
    private final RegistryClient registry;
    private final ObjectMapper mapper = new ObjectMapper();
    private long left;

    public TopicReader(TopicScan scan, RegistryClient registry) {
        this.scan = scan;
        this.registry = registry;
    }

    /**
     * Reads.
     *
     * @param limit the most records
     * @param line is given each record as one line of JSON
     * @throws KhabarException TOPICS when there is no such topic, NO_BROKER when the brokers fall silent
     */
    public void read(String topic, long limit, Consumer<String> line) {
        left = limit;
        scan.read(topic, record -> {
            if (left > 0) {
                line.accept(json(record));
            }
            return --left > 0;
        });
    }

    private String json(ConsumerRecord<byte[], byte @Nullable []> record) {
        byte[] value = record.value();
        ObjectNode object = mapper.createObjectNode()
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("key", record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8));
        if (value == null) {
            return object.putNull("value").toString();
        }
        return object.putRawValue("value", new RawValue(decoded(value))).toString();
    }

    private String decoded(byte[] value) {
        Schema schema = registry.byId(WireFormat.schemaId(value));
        try {
            return new GenericDatumReader<Object>(schema)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(value, WireFormat.HEADER, value.length - WireFormat.HEADER, null))
                    .toString();
        } catch (IOException e) {
            throw new KhabarException(ExitCode.FAILED, "A record cannot be decoded: " + e.getMessage(), e);
        }
    }
}
