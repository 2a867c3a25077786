package io.khabar.enrich.topology;

import java.util.OptionalLong;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Puts the headlines of the topic into the table, on Kafka Streams' global thread. The key says all, so the value is not
 * decoded: neither the registry nor a bad value can stop it. A key that is no hash is passed over.
 */
final class LearnHeadlines extends ContextualProcessor<@Nullable String, byte[], Void, Void> {
    private final EnrichMeters meters;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private HeadlineTable table;

    LearnHeadlines(EnrichMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        table = context.getStateStore(HeadlineTable.NAME);
    }

    @Override
    public void process(Record<@Nullable String, byte[]> record) {
        OptionalLong hash = HeadlineKey.hash(record.key());
        if (hash.isPresent()) {
            table.see(hash.getAsLong());
            meters.headlines(table.size());
        }
    }
}
