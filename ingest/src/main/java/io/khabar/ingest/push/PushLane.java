package io.khabar.ingest.push;

import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.runtime.Health;
import io.khabar.schemas.serde.OutageInterruptedException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that publishes what was pushed. How much waits before it is bounded by the server's allotment. */
final class PushLane implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PushLane.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final ArticleOutlet outlet;
    private final BlockingQueue<Batch> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "ingest-push-publisher");
    private volatile boolean stopped;
    private volatile @Nullable String death;

    /** @param outlet used by this lane alone, and closed with it */
    PushLane(ArticleOutlet outlet) {
        this.outlet = outlet;
    }

    void start() {
        thread.start();
    }

    /** Puts a batch in the row; a batch that is given up leaves it. */
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the batch
    void submit(Batch batch) {
        waiting.add(batch);
        batch.end().whenComplete((all, fault) -> waiting.remove(batch));
        if (stopped || death != null) {
            batch.giveUp();
        }
    }

    /** Whether the lane can go on; an outage does not end it. */
    Health live() {
        String cause = death;
        return cause == null ? Health.up("pushes are published") : Health.down(cause);
    }

    /** Whether Kafka and the registry take articles. */
    Health ready() {
        Health live = live();
        return live.ok()
                ? outlet.outage()
                        .map(what -> Health.down("waiting for " + what))
                        .orElse(live)
                : live;
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            if (thread.isAlive()) {
                thread.join(STOPPING.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveUpAll();
        outlet.close();
    }

    private void work() {
        try {
            while (!stopped) {
                Batch batch = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                outlet.settle();
                if (batch != null) {
                    publish(batch);
                }
            }
        } catch (InterruptedException | OutageInterruptedException e) {
            end("pushes are no longer published: the stage was stopped");
        } catch (RuntimeException e) {
            log.error("Pushes can no longer be published", e);
            end("pushes can no longer be published: " + e.getMessage());
        }
    }

    private void publish(Batch batch) throws InterruptedException {
        boolean published = false;
        try {
            for (Batch.Item item : batch.items()) {
                if (batch.over()) {
                    return;
                }
                outlet.publish(item.article(), item.delivery());
            }
            published = true;
        } finally {
            if (!published) {
                batch.giveUp();
            }
        }
    }

    private void end(String cause) {
        death = cause;
        giveUpAll();
    }

    /** Also ends what a request put in the row while the lane ended. */
    private void giveUpAll() {
        for (Batch batch = waiting.poll(); batch != null; batch = waiting.poll()) {
            batch.giveUp();
        }
    }
}
