package io.khabar.sink;

import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.RegistryUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Faults as a real registry client throws them. */
final class Registries {
    /** Port 1 is not listened on. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private Registries() {}

    static RegistryUnavailableException unavailable() {
        RegistryConfig config = new RegistryConfig(List.of(NOWHERE), null, null, Duration.ofSeconds(5));
        try (RegistryClient client = new RegistryClient(config)) {
            client.byId(1);
        } catch (RegistryUnavailableException e) {
            return e;
        }
        throw new AssertionError("a registry answers at " + NOWHERE);
    }
}
