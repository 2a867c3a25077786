package io.khabar.ingest.fetch;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a site says in one place of the use of all its documents. Safe for many threads. */
@FunctionalInterface
public interface SiteRights {

    /** Asks nobody. */
    SiteRights NONE = document -> CompletableFuture.completedFuture(List.of());

    /**
     * What is said of a document that was fetched, such as "tdm-reservation: 1". It stands farther from the document than
     * what its own headers say.
     *
     * @return never ends with an exception; empty when nothing is said, or cannot be known now
     */
    CompletableFuture<List<String>> of(URI document);
}
