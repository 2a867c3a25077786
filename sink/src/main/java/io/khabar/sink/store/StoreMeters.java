package io.khabar.sink.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what has become durable: {@code news_sink_records_total{outcome="stored"}}, {@code news_sink_files_total}, {@code news_sink_bytes_total}. */
public final class StoreMeters {
    private final Counter stored;
    private final Counter files;
    private final Counter bytes;

    public StoreMeters(MeterRegistry meters) {
        stored = Counter.builder("news.sink.records")
                .description("Records of the topic of stories, by what became of them.")
                .tag("outcome", "stored")
                .register(meters);
        files = Counter.builder("news.sink.files")
                .description("Files finished.")
                .register(meters);
        bytes = Counter.builder("news.sink.bytes")
                .description("Bytes in finished files.")
                .register(meters);
    }

    /** A file of so many stories and bytes is durable. */
    public void fileFinished(long storiesInIt, long bytesInIt) {
        stored.increment((double) storiesInIt);
        files.increment();
        bytes.increment((double) bytesInIt);
    }
}
