package io.khabar.enrich.deadletter;

import io.khabar.schemas.registry.UnknownSchemaException;
import io.khabar.schemas.serde.Outage;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to a record that cannot be decoded: poison becomes a dead letter; during an outage the stream stops. */
public final class ReadFailures implements DeserializationExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ReadFailures.class);

    @SuppressWarnings("NullAway.Init") // set by configure, before the first record
    private DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = (DeadLetters) Objects.requireNonNull(configs.get(DeadLetters.CONFIG));
    }

    @Override
    public Response handleError(ErrorHandlerContext where, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (Outage.is(exception)) {
            return Response.fail();
        }
        String reason = unknownSchema(exception) ? "unknown-schema" : "undecodable";
        log.warn(
                "dead letter ({}) from {}-{} at offset {}: {}",
                reason,
                record.topic(),
                record.partition(),
                record.offset(),
                exception.getMessage());
        return Response.resume(letters.of(where, FailedRecord.read(record), reason, exception));
    }

    private static boolean unknownSchema(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownSchemaException) {
                return true;
            }
        }
        return false;
    }
}
