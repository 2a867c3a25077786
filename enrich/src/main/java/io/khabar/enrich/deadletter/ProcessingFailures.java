package io.khabar.enrich.deadletter;

import io.khabar.schemas.serde.Outage;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to a record that a step refuses or fails on: it becomes a dead letter, unless Kafka itself is at fault. */
public final class ProcessingFailures implements ProcessingExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProcessingFailures.class);

    @SuppressWarnings("NullAway.Init") // set by configure, before the first record
    private DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = (DeadLetters) Objects.requireNonNull(configs.get(DeadLetters.CONFIG));
    }

    @Override
    public Response handleError(ErrorHandlerContext where, Record<?, ?> record, Exception exception) {
        if (Outage.is(exception) || exception instanceof KafkaException) {
            return Response.fail();
        }
        String reason =
                exception instanceof RejectedArticleException rejected ? rejected.reason() : "processing-failed";
        log.warn(
                "dead letter ({}) from {}-{} at offset {}, step {}: {}",
                reason,
                where.topic(),
                where.partition(),
                where.offset(),
                where.processorNodeId(),
                exception.toString());
        return Response.resume(letters.of(where, FailedRecord.source(where), reason, exception));
    }
}
