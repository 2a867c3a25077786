package io.khabar.standalone.seeds;

import io.khabar.standalone.container.ContainerEngine;
import io.khabar.standalone.line.Line;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The seeds through the line on the images that docker-compose.yml names. */
@EnabledIf(value = "engine", disabledReason = "no container engine with the images")
class ContainerLineIT {
    private static final String KAFKA = "apache/kafka:4.3.1";
    private static final String REGISTRY = "apicurio/apicurio-registry:3.3.3";
    private static final int REGISTRY_PORT = 8080;
    private static final int MANAGEMENT_PORT = 9000;

    static boolean engine() {
        return ContainerEngine.has("ContainerLineIT", KAFKA, REGISTRY);
    }

    @Test
    @SuppressWarnings("resource") // closed by the try
    void shouldBringEverySeedThroughOnTheImagesOfTheStack(@TempDir Path home) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (KafkaContainer kafka = new KafkaContainer(KAFKA)
                        .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
                GenericContainer<?> registry = new GenericContainer<>(REGISTRY)
                        .withExposedPorts(REGISTRY_PORT, MANAGEMENT_PORT)
                        .waitingFor(Wait.forHttp("/health/ready")
                                .forPort(MANAGEMENT_PORT)
                                .withStartupTimeout(Duration.ofMinutes(3)))) {
            kafka.start();
            registry.start();
            String url =
                    "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7";
            try (Line line = Line.on(kafka.getBootstrapServers(), url, home, meters, Clock.systemUTC())) {
                SeedRun run = new SeedRun(line, meters);

                run.replay();

                run.compare();
            }
        }
    }
}
