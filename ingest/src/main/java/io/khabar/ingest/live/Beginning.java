package io.khabar.ingest.live;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.OutageInterruptedException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a part's work on a thread of its own once brokers, topics and registry have answered, and tells how it ended. */
final class Beginning {
    private static final Logger log = LoggerFactory.getLogger(Beginning.class);
    private static final long CLOSING_MILLIS = 10_000;
    private static final List<Topic> ARTICLES = List.of(Topics.RAW_ARTICLES, Topics.DEAD_LETTERS);

    /** What a part does then; when it returns, the part goes on without it. */
    @FunctionalInterface
    interface Work {
        void run(StopSignal stop) throws InterruptedException;
    }

    private final String name;
    private final Settings settings;
    private final Clock clock;
    private final Work work;
    private final StopSignal stop = new StopSignal();
    private final CompletableFuture<ExitCode> ended = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean begun;

    /** @param name of the thread, and of the part in the log */
    Beginning(String name, Settings settings, Clock clock, Work work) {
        this.name = name;
        this.settings = settings;
        this.clock = clock;
        this.work = work;
        this.thread = new Thread(this::begin, name);
    }

    void start() {
        thread.start();
    }

    private void begin() {
        try {
            if (new StartCheck(settings, clock, stop, ARTICLES).await()) {
                begun = true;
                work.run(stop);
            }
        } catch (KhabarException e) {
            log.error("{} cannot go on: {}", name, e.getMessage());
            ended.complete(e.exitCode());
        } catch (InterruptedException | OutageInterruptedException e) {
            ended.complete(ExitCode.OK);
        } catch (RuntimeException e) {
            log.error("{} died", name, e);
            ended.complete(ExitCode.FAILED);
        }
    }

    /** Down when the work has failed. */
    Health live() {
        ExitCode code = ended.getNow(ExitCode.OK);
        return code == ExitCode.OK ? Health.up(name) : Health.down(code.meaning());
    }

    /** Down, too, until all has answered. */
    Health ready() {
        return begun || !live().ok() ? live() : Health.down("waiting for the brokers, the topics and the registry");
    }

    CompletableFuture<ExitCode> ended() {
        return ended;
    }

    /** Calls the work off and waits for it for a while. */
    void close() {
        stop.callOff();
        thread.interrupt();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.complete(ExitCode.OK);
    }
}
