package io.khabar.enrich.deadletter;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a record that cannot be written: it is waited out, or ends the stage. A record that the broker refuses for
 * its size has spoilt its transaction, so nothing can be sent in its place; {@code enrich.story.max.bytes} keeps such records
 * away. Nothing is encoded here: the processors forward bytes, and what they cannot encode becomes a dead letter before
 * anything of it is sent.
 */
public final class WriteFailures implements ProductionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(WriteFailures.class);

    @Override
    public void configure(Map<String, ?> configs) {
        // nothing to be set
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
}
