package io.khabar.enrich;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.Pause;
import io.khabar.schemas.serde.Outage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka Streams, made anew each time that an outage ended it, after 1 s at first, later every 10 s. It goes on from what was
 * committed last, with its stores where they were. {@link #run} is for one thread, the rest for any.
 */
final class EnrichStreams {
    private static final Logger log = LoggerFactory.getLogger(EnrichStreams.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Supplier<KafkaStreams> clients;
    private final KafkaLogin login;
    private final MeterRegistry registry;
    private final Pause stop;
    private final Duration closing;
    private final Object lock = new Object();
    private @Nullable KafkaStreams running;
    private boolean closed;
    private Duration wait = FIRST;
    private volatile String outage = "";

    /**
     * Prepares; {@link #run} works.
     *
     * @param clients makes one that was not started
     * @param stop ends the wait for the next try
     * @param closing how long the client has to stop in good order
     */
    EnrichStreams(
            Supplier<KafkaStreams> clients, KafkaLogin login, MeterRegistry registry, Pause stop, Duration closing) {
        this.clients = clients;
        this.login = login;
        this.registry = registry;
        this.stop = stop;
        this.closing = closing;
    }

    /**
     * Works until it is closed, or dies of something that is no outage.
     *
     * @return OK or STAGE_DIED
     */
    ExitCode run() throws InterruptedException {
        while (true) {
            ThreadFailures failures = new ThreadFailures(login);
            once(failures);
            if (isClosed()) {
                return ExitCode.OK;
            }
            if (failures.fatal() || failures.outage().isEmpty()) {
                return ExitCode.STAGE_DIED;
            }
            outage = failures.outage();
            log.warn("Waiting {} s, then enrich begins again where it stood. {}", wait.toSeconds(), outage);
            if (!stop.pause(wait)) {
                return ExitCode.OK;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        }
    }

    /** From start to end. */
    private void once(ThreadFailures failures) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        KafkaStreams client = made(failures);
        if (client == null) {
            return;
        }
        client.setUncaughtExceptionHandler(failures);
        client.setStateListener((now, before) -> stateChanged(now, ended));
        try (KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(client)) {
            metrics.bindTo(registry);
            if (begin(client)) {
                start(client, failures, ended);
            }
        } finally {
            client.close(closing);
        }
    }

    /** A broker's name that cannot be resolved is no fault of the settings: it was resolved when the stage began. Null: not now. */
    private @Nullable KafkaStreams made(ThreadFailures failures) {
        try {
            return clients.get();
        } catch (KafkaException e) {
            if (outage.isEmpty()) {
                throw e;
            }
            failures.passes(e);
            return null;
        }
    }

    private void start(KafkaStreams client, ThreadFailures failures, CountDownLatch ended) throws InterruptedException {
        try {
            client.start();
        } catch (RuntimeException e) {
            if (isClosed()) {
                return;
            }
            if (!Outage.is(e)) {
                throw e;
            }
            failures.handle(e);
            return;
        }
        ended.await();
    }

    private boolean begin(KafkaStreams client) {
        synchronized (lock) {
            running = client;
            return !closed;
        }
    }

    private void stateChanged(State now, CountDownLatch ended) {
        log.info("enrich is {}", now);
        if (now == State.RUNNING) {
            outage = "";
            wait = FIRST;
        }
        if (now == State.ERROR || now == State.NOT_RUNNING) {
            ended.countDown();
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** What it waits for before it begins again, and until it then works; empty: no outage ended it. */
    Optional<String> outage() {
        return outage.isEmpty() ? Optional.empty() : Optional.of(outage);
    }

    /** Of the client at work, or of the one that was ended last. */
    State state() {
        synchronized (lock) {
            return running == null ? State.CREATED : running.state();
        }
    }

    /** Stops in good order and leaves the group. */
    void close() {
        KafkaStreams client;
        synchronized (lock) {
            closed = true;
            client = running;
        }
        if (client != null && !leave(client)) {
            log.warn("enrich did not stop in time; its open transaction will be aborted by the broker");
        }
    }

    private boolean leave(KafkaStreams client) {
        return client.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(closing));
    }
}
