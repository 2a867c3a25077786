package io.khabar.enrich.deadletter;

import io.khabar.schemas.serde.Outage;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/** What happens to a record that cannot be written: one that is too large or cannot be encoded becomes a dead letter; the rest is an outage. */
public final class WriteFailures implements ProductionExceptionHandler {

    @SuppressWarnings("NullAway.Init") // set by configure, before the first record
    private DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = (DeadLetters) Objects.requireNonNull(configs.get(DeadLetters.CONFIG));
    }

    @Override
    public Response handleError(ErrorHandlerContext where, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RecordTooLargeException) {
            return Response.resume(letters.of(where, FailedRecord.unsent(record), "too-large", exception));
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
