package io.khabar.schemas.registry;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract holds for the registry that tests run against, so that what they show holds for a real one. */
class MemoryRegistryContractTest extends RegistryContract {
    private static MemoryRegistry registry;

    @BeforeAll
    static void start() throws IOException {
        registry = new MemoryRegistry();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Override
    protected URI registryUrl() {
        return registry.url();
    }
}
