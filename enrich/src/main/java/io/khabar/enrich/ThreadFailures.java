package io.khabar.enrich;

import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: after a fault that passes (a time-out, a lost leader) another takes its place and
 * goes on from the last commit; after any other the stage ends, so that it is seen and restarted.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ThreadFailures.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException) {
                log.warn("a stream thread stopped and is replaced: {}", exception.toString());
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            }
        }
        log.error("a stream thread died; enrich ends", exception);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
