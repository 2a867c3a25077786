package io.khabar.standalone.broker;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Kafka's code from ending this JVM, as it does when a disk fails. The request is logged, every broker of the process
 * is marked dead (Kafka does not say which one asked), and the asking thread ends with an exception.
 */
final class ExitGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ExitGuard.class);
    private static final Set<BrokerFaults> WATCHED = ConcurrentHashMap.newKeySet();

    private ExitGuard() {}

    /** Guards the JVM from now on, for good, and tells these faults of every request to end it. */
    static void watch(BrokerFaults faults) {
        WATCHED.add(faults);
        Exit.setExitProcedure(ExitGuard::refuse);
        Exit.setHaltProcedure(ExitGuard::refuse);
    }

    /** No longer tells these faults. */
    static void forget(BrokerFaults faults) {
        WATCHED.remove(faults);
    }

    private static void refuse(int status, @Nullable String message) {
        String reason =
                "Kafka asked to end the process with status " + status + (message == null ? "" : ": " + message);
        LOG.error("The embedded broker is dead. {}", reason);
        WATCHED.forEach(faults -> faults.die(reason));
        throw new IllegalStateException(reason);
    }
}
