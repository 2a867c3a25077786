package io.khabar.ingest.publish;

/**
 * An article that Kafka will never take, and that now lies in the dead letters.
 *
 * @param origin where it was read
 * @param reason what was found and what to do, for people
 */
public record Refusal(String origin, String reason) {}
