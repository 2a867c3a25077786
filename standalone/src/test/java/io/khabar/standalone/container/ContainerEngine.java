package io.khabar.standalone.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be run here. Where they cannot, a test is skipped, and a line on standard output says why. */
public final class ContainerEngine {
    private static final int PULL_MINUTES = 5;

    private ContainerEngine() {}

    /** Whether an engine answers and has the images, or can pull them. Where not, a line says why the test is skipped. */
    public static boolean has(String test, String... images) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return skip(test, "no container engine answers");
        }
        DockerClient engine = DockerClientFactory.lazyClient();
        for (String image : images) {
            if (!has(engine, image) && !pulled(engine, image)) {
                return skip(test, "the engine does not have the image " + image + " and cannot pull it");
            }
        }
        return true;
    }

    private static boolean has(DockerClient engine, String image) {
        try {
            return engine.inspectImageCmd(image).exec() != null;
        } catch (DockerException e) {
            return false;
        }
    }

    private static boolean pulled(DockerClient engine, String image) {
        try {
            return engine.pullImageCmd(image).start().awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES)
                    && has(engine, image);
        } catch (DockerException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean skip(String test, String why) {
        System.out.println("SKIPPED " + test + ": " + why);
        return false;
    }
}
