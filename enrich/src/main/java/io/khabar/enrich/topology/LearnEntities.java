package io.khabar.enrich.topology;

import io.khabar.news.GazetteerLine;
import io.khabar.schemas.Topics;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of the gazetteer's topic into the table, on Kafka Streams' global thread. A record that cannot be decoded
 * is refused like a bad line: it must not end the stage. An outage of the registry is waited out.
 */
final class LearnEntities extends ContextualProcessor<@Nullable String, byte @Nullable [], Void, Void> {
    private final Deserializer<GazetteerLine> lines;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private GazetteerTable table;

    LearnEntities(Deserializer<GazetteerLine> lines) {
        this.lines = lines;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        table = context.getStateStore(GazetteerTable.NAME);
    }

    @Override
    public void process(Record<@Nullable String, byte @Nullable []> record) {
        String key = record.key();
        byte[] value = record.value();
        if (key == null) {
            table.refused("a record without a key");
        } else if (value == null) {
            table.remove(key);
        } else {
            put(key, value);
        }
    }

    private void put(String key, byte[] value) {
        try {
            table.put(key, lines.deserialize(Topics.GAZETTEER.name(), value).getLine());
        } catch (SerializationException e) {
            table.refused(key + ": " + e.getMessage());
        }
    }
}
