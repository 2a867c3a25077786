package io.khabar.ingest.publish;

/** Told how it went with one article, once. Called on a thread of the publisher or of Kafka's client: must not block. */
public interface Delivery {
    /** For articles nobody asks after one by one. */
    Delivery UNOBSERVED = new Delivery() {
        @Override
        public void acknowledged() {}

        @Override
        public void refused(String reason) {}
    };

    /** All replicas that Kafka asks for have it. */
    void acknowledged();

    /**
     * Kafka will never take it; its beginning lies in the dead letters, acknowledged.
     *
     * @param reason what was found and what to do, for people
     */
    void refused(String reason);
}
