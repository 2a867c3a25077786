package io.khabar.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document to fetch.
 *
 * @param url absolute, http or https
 * @param etag validator of the last answer, returned verbatim as If-None-Match (RFC 9110, 13.1.2); null: none
 * @param lastModified validator of the last answer, returned verbatim as If-Modified-Since (RFC 9110, 13.1.3); null: none
 */
public record FetchRequest(
        URI url, @Nullable String etag, @Nullable String lastModified) {

    /** A request without validators. */
    public static FetchRequest of(URI url) {
        return new FetchRequest(url, null, null);
    }
}
