package io.khabar.ingest.fetch;

import java.util.concurrent.CompletableFuture;

/** Fetches one document. Each politeness (robots, hosts, retries) is a decorator of this interface. Safe for many threads. */
public interface Fetcher extends AutoCloseable {

    /**
     * Begins to fetch.
     *
     * @return never ends with an exception for anything that a server or the network does: that is a {@link FetchResult}
     */
    CompletableFuture<FetchResult> fetch(FetchRequest request);

    /** Ends open exchanges and frees connections and threads. */
    @Override
    void close();
}
