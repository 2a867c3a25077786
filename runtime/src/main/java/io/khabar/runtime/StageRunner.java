package io.khabar.runtime;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one stage as the work of this process: serves its health, waits for its end or for SIGTERM, stops it in good order. */
public final class StageRunner {
    private static final Logger log = LoggerFactory.getLogger(StageRunner.class);

    private final Settings settings;
    private final PrometheusMeterRegistry meters;

    public StageRunner(Settings settings, PrometheusMeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Runs the stage to its end. After SIGTERM or SIGINT the stage is closed and the process ends with code 0.
     *
     * @return the exit code of the process
     */
    public ExitCode run(Stage stage) {
        settings.masked().forEach((key, value) -> log.info("setting {} = {}", key, value));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stopOnSignal(stage, stopped), stage.name() + "-shutdown"));
        Optional<HealthServer> health = Optional.empty();
        try {
            health = serve(stage);
            stage.start();
            ExitCode code = stage.await();
            log.info("{} ended: {}", stage.name(), code.meaning());
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        } finally {
            stage.close();
            health.ifPresent(HealthServer::close);
            stopped.countDown();
        }
    }

    private Optional<HealthServer> serve(Stage stage) {
        int port = settings.integer(CommonSettings.METRICS_PORT);
        if (port < 0) {
            return Optional.empty();
        }
        HealthServer health = HealthServer.start(settings.string(CommonSettings.METRICS_HOST), port, stage, meters);
        log.info("{}: health and metrics on port {}", stage.name(), health.port());
        return Optional.of(health);
    }

    /** Runs in the JVM's shutdown, also after a normal end, when there is nothing left to stop. */
    private static void stopOnSignal(Stage stage, CountDownLatch stopped) {
        if (stopped.getCount() == 0) {
            return;
        }
        log.info("{}: stopping", stage.name());
        stage.close();
        Runtime.getRuntime().halt(ExitCode.OK.code());
    }
}
