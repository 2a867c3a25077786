package io.khabar.enrich;

import io.khabar.runtime.KafkaLogin;
import io.khabar.schemas.serde.Outage;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: after a fault that passes (a time-out, a lost leader) another takes its place and goes on
 * from the last commit. When the login or a right is refused, every thread would die of the same, and one that holds a table of the
 * whole cannot be replaced: the client ends and is made anew. After any other fault the stage ends, so that it is seen.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ThreadFailures.class);

    private final KafkaLogin login;
    private volatile boolean fatal;
    private volatile String outage = "";

    ThreadFailures(KafkaLogin login) {
        this.login = login;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        if (!Outage.is(exception)) {
            fatal = true;
            log.error("a stream thread died; enrich ends", exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        boolean refused = login.refusal(exception).isPresent();
        passes(exception);
        log.warn("a stream thread stopped and {}: {}", refused ? "the client with it" : "is replaced", outage);
        return refused ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Takes note of a failure after which it is worth trying again. */
    void passes(Throwable exception) {
        outage = login.refusal(exception).orElseGet(exception::toString);
    }

    /** Whether a thread died of something that does not pass. */
    boolean fatal() {
        return fatal;
    }

    /** What a thread died of last that passes; empty: none did. */
    String outage() {
        return outage;
    }
}
