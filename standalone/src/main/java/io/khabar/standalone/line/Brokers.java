package io.khabar.standalone.line;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the brokers answer. */
public final class Brokers {
    private static final Logger log = LoggerFactory.getLogger(Brokers.class);
    private static final long PAUSE_NANOS = 200_000_000;

    private Brokers() {}

    /**
     * Waits, as long as {@link CommonSettings#STARTUP_TIMEOUT} says.
     *
     * @throws KhabarException NO_BROKER when they do not answer
     */
    public static void await(Settings settings, Clock clock) {
        log.info(
                "waiting for the brokers {}, {} at most",
                settings.list(CommonSettings.BOOTSTRAP_SERVERS),
                settings.string(CommonSettings.STARTUP_TIMEOUT));
        Instant deadline = clock.instant().plus(settings.duration(CommonSettings.STARTUP_TIMEOUT));
        try (Admin admin = Admin.create(settings.kafkaClient())) {
            while (!answers(admin)) {
                if (clock.instant().isAfter(deadline)) {
                    throw new KhabarException(
                            ExitCode.NO_BROKER,
                            "The Kafka brokers " + settings.list(CommonSettings.BOOTSTRAP_SERVERS)
                                    + " did not answer within "
                                    + settings.string(CommonSettings.STARTUP_TIMEOUT)
                                    + ". Check --bootstrap-servers and that the brokers are up.");
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            throw new KhabarException(ExitCode.NO_BROKER, "The Kafka brokers refuse: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KhabarException(ExitCode.FAILED, "Interrupted while waiting for the brokers.", e);
        }
    }
}
