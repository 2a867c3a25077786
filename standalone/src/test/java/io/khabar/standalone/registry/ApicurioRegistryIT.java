package io.khabar.standalone.registry;

import io.khabar.schemas.registry.RegistryContract;
import io.khabar.standalone.container.ContainerEngine;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The registry of the compose stack is a registry as any other to Khabar's client. Needs a container engine. */
@EnabledIf(value = "engineAnswers", disabledReason = "no container engine with the image")
class ApicurioRegistryIT extends RegistryContract {
    private static final String IMAGE = "apicurio/apicurio-registry:3.3.3";
    private static final int API = 8080;
    private static final int HEALTH = 9000;

    private static GenericContainer<?> apicurio;

    @BeforeAll
    static void start() {
        apicurio = new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withExposedPorts(API, HEALTH)
                .waitingFor(Wait.forHttp("/health/ready").forPort(HEALTH).withStartupTimeout(Duration.ofMinutes(5)));
        apicurio.start();
    }

    @AfterAll
    static void stop() {
        if (apicurio != null) {
            apicurio.stop();
        }
    }

    @Override
    protected URI registryUrl() {
        return URI.create("http://" + apicurio.getHost() + ":" + apicurio.getMappedPort(API) + "/apis/ccompat/v7");
    }

    static boolean engineAnswers() {
        return ContainerEngine.has("ApicurioRegistryIT", IMAGE);
    }
}
