package io.khabar.enrich.record;

/**
 * Where a raw record lies.
 *
 * @param topic its topic; empty when the article did not come through Kafka
 * @param partition its partition, or -1
 * @param offset its offset, or -1
 * @param replay true when its header says that it was replayed
 */
public record RawPosition(String topic, int partition, long offset, boolean replay) {

    /** An article that did not come through Kafka. */
    public static final RawPosition NONE = new RawPosition("", -1, -1, false);
}
