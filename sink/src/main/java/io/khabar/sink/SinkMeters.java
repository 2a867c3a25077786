package io.khabar.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what the sink did not store: {@code news_sink_records_total{outcome="refused"|"repeated"}}, {@code news_sink_outages_total}, {@code news_sink_offsets_gone_total}. */
final class SinkMeters {
    private final Counter refused;
    private final Counter repeated;
    private final Counter outages;
    private final Counter offsetsGone;

    SinkMeters(MeterRegistry meters) {
        refused = outcome(meters, "refused");
        repeated = outcome(meters, "repeated");
        outages = Counter.builder("news.sink.outages")
                .description("Failed tries to write, to look a schema up or to send a dead letter.")
                .register(meters);
        offsetsGone = Counter.builder("news.sink.offsets.gone")
                .description("Offsets that the brokers had deleted before the sink read them.")
                .register(meters);
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("news.sink.records")
                .description("Records of the topic of stories, by what became of them.")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** A record has become a dead letter. */
    void refused() {
        refused.increment();
    }

    /** A record was read again that is in the store, or among the dead letters, already. */
    void repeated() {
        repeated.increment();
    }

    void outage() {
        outages.increment();
    }

    void offsetsGone(long offsets) {
        offsetsGone.increment((double) offsets);
    }
}
