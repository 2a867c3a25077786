package io.khabar.standalone.registry;

import io.khabar.schemas.registry.RegistryContract;
import io.khabar.standalone.broker.EmbeddedKafka;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The embedded registry is a registry as any other to Khabar's client. */
class EmbeddedRegistryContractIT extends RegistryContract {
    @TempDir
    static Path dir;

    private static EmbeddedKafka kafka;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(dir);
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
    }

    @AfterAll
    static void stop() {
        registry.close();
        kafka.close();
    }

    @Override
    protected URI registryUrl() {
        return URI.create(registry.url());
    }
}
