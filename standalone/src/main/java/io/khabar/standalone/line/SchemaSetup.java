package io.khabar.standalone.line;

import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.registry.Registration;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the schemas at a registry that may just have come up and be slow for a while. */
public final class SchemaSetup {
    private static final Logger log = LoggerFactory.getLogger(SchemaSetup.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private SchemaSetup() {}

    /**
     * Registers, and asks again while the registry does not answer.
     *
     * @throws RegistryUnavailableException when it still does not after the timeout
     */
    public static List<Registration> register(RegistryClient client, Duration timeout, Clock clock) {
        Instant deadline = clock.instant().plus(timeout);
        while (true) {
            try {
                return new SchemaCatalog().register(client);
            } catch (RegistryUnavailableException e) {
                if (clock.instant().isAfter(deadline)) {
                    throw e;
                }
                log.warn("waiting for the schema registry, trying again: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
