package io.khabar.ingest.push;

import org.jspecify.annotations.Nullable;

/**
 * What became of one article of a push.
 *
 * @param line of the body in which it begins, or in which the mistake is, from 1
 * @param id of the article; null: it is none
 * @param refusal why it was not taken, for people; null: Kafka has it
 */
record Verdict(int line, @Nullable String id, @Nullable String refusal) {

    boolean accepted() {
        return refusal == null;
    }
}
