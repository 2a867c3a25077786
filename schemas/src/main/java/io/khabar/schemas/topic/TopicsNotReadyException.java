package io.khabar.schemas.topic;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Topics are missing or have no leader, or the brokers do not answer. The message names the topics and says what to do. */
public final class TopicsNotReadyException extends KafkaException {
    TopicsNotReadyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
