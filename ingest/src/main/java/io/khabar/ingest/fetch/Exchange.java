package io.khabar.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends one request and reads its answer; a redirect is an answer. What is polite (hosts, robots) decorates it, so each hop is polite. */
interface Exchange extends AutoCloseable {

    /** Begins an exchange. Safe for many threads; ends as {@link Fetcher#fetch} says. */
    CompletableFuture<Answer> send(Hop hop);

    @Override
    void close();

    /**
     * One request.
     *
     * @param target the request's URL, checked
     * @param within how long the exchange may take; waiting for its turn does not count
     * @param pause least distance to the next request to this host
     */
    record Hop(WebTarget target, FetchRequest request, Duration within, Duration pause) {

        /** The same request, with a longer pause after it when that asks for more. */
        Hop pausing(Duration longer) {
            return longer.compareTo(pause) > 0 ? new Hop(target, request, within, longer) : this;
        }
    }
}
