package io.khabar.ingest.fetch;

/**
 * What the web is asked for.
 *
 * @param documents feeds and pages
 * @param rights what sites say of the use of these
 */
public record Web(Fetcher documents, SiteRights rights) implements AutoCloseable {

    /** Ends open exchanges and frees connections and threads. */
    @Override
    public void close() {
        documents.close();
    }
}
