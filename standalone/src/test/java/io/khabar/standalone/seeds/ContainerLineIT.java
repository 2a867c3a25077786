package io.khabar.standalone.seeds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.standalone.line.Line;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The seeds through the line on the images that docker-compose.yml names. */
class ContainerLineIT {
    private static final int REGISTRY_PORT = 8080;
    private static final int MANAGEMENT_PORT = 9000;

    @BeforeAll
    static void needAnEngine() {
        boolean engine = DockerClientFactory.instance().isDockerAvailable();
        if (!engine) {
            System.out.println("SKIPPED: ContainerLineIT needs a container engine, and there is none.");
        }
        assumeTrue(engine, "no container engine");
    }

    @Test
    @SuppressWarnings("resource") // closed by the try
    void shouldBringEverySeedThroughOnTheImagesOfTheStack(@TempDir Path home) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")
                        .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
                GenericContainer<?> registry = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
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
