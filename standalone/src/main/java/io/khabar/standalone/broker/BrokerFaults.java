package io.khabar.standalone.broker;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.FaultHandlerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the first fault that a broker cannot live with, where Kafka's own handlers would end the JVM. */
final class BrokerFaults implements FaultHandlerFactory {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerFaults.class);

    private final AtomicReference<@Nullable String> first = new AtomicReference<>();

    /** What the broker died of, empty while it lives. */
    Optional<String> fatal() {
        return Optional.ofNullable(first.get());
    }

    /** Notes a fault that the broker cannot live with; only the first is kept. */
    void die(String reason) {
        first.compareAndSet(null, reason);
    }

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        return (message, cause) -> {
            LOG.error("The embedded broker met a fault in its {}: {}", name, message, cause);
            if (fatal) {
                die(name + ": " + message);
            }
            action.run();
            return new FaultHandlerException(name + ": " + message, cause);
        };
    }
}
