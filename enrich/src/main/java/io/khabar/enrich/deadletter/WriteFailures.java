package io.khabar.enrich.deadletter;

import io.khabar.schemas.serde.Outage;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a record that cannot be written: one that cannot be encoded becomes a dead letter; the rest is waited out
 * or ends the stage. A record that the broker refuses for its size has spoilt its transaction, so nothing can be sent in its
 * place; {@code enrich.story.max.bytes} keeps such records away.
 */
public final class WriteFailures implements ProductionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(WriteFailures.class);

    @SuppressWarnings("NullAway.Init") // set by configure, before the first record
    private DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = (DeadLetters) Objects.requireNonNull(configs.get(DeadLetters.CONFIG));
    }

    @Override
    public Response handleError(ErrorHandlerContext where, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RecordTooLargeException) {
            log.error(
                    "{} does not take a record of {} bytes: raise its max.message.bytes, or lower enrich.story.max.bytes",
                    record.topic(),
                    record.value() == null ? 0 : record.value().length);
            return Response.fail();
        }
        return exception instanceof RetriableException ? Response.retry() : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public Response handleSerializationError(
            ErrorHandlerContext where,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        if (Outage.is(exception)) {
            return Response.fail();
        }
        return Response.resume(letters.of(where, FailedRecord.source(where), "not-encodable", exception));
    }
}
