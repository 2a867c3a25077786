package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells that the proxy turns requests away: once, not for each feed, and again when it still does after a day. Safe for many threads. */
final class ProxyReport {
    static final Duration AGAIN = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ProxyReport.class);

    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    ProxyReport(Clock clock) {
        this.clock = clock;
    }

    /** @param answer null: there is none */
    void look(@Nullable Answer answer) {
        if (answer instanceof Answer.Done done
                && done.result() instanceof Failed failed
                && failed.kind() == Kind.PROXY) {
            Instant now = clock.instant();
            Instant due = next.get();
            if (!now.isBefore(due) && next.compareAndSet(due, now.plus(AGAIN))) {
                LOG.error(
                        "Nothing is fetched where {}. Feeds wait for it, and none is taken to have failed.",
                        failed.reason());
            }
        }
    }
}
