package io.khabar.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a fetch. */
public sealed interface FetchResult {

    /**
     * A document.
     *
     * @param url where it was found at last
     * @param permanentUrl where the first redirects, all of them permanent (301, 308), lead; null: there was none
     * @param status 2xx
     * @param bytes after content codings were taken off
     * @param contentType null: none was sent
     * @param etag verbatim; null: none, or not fit to be sent back
     * @param lastModified verbatim; null: none, or not fit to be sent back
     * @param freshFor how long it may be kept (max-age, Expires); null: not said
     * @param signals rights signals of the headers, such as "tdm-reservation: 1", in their order
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on once and compared by nobody
    record Fetched(
            URI url,
            @Nullable URI permanentUrl,
            int status,
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration freshFor,
            List<String> signals)
            implements FetchResult {

        /** The same document with other signals. */
        public Fetched withSignals(List<String> others) {
            return new Fetched(
                    url, permanentUrl, status, bytes, contentType, etag, lastModified, freshFor, List.copyOf(others));
        }
    }

    /** 304: nothing new. */
    record NotModified(@Nullable Duration freshFor) implements FetchResult {}

    /**
     * The server asks for less (429, 503 with Retry-After, a 403 or challenge page of a host that has answered before).
     *
     * @param retryAfter clamped to bounds; null: it did not say
     */
    record Throttled(int status, @Nullable Duration retryAfter, String reason) implements FetchResult {}

    /** 410: gone for good. */
    record Gone(URI url) implements FetchResult {}

    /**
     * Nothing could be had.
     *
     * @param status 0: there was no answer
     * @param reason for people: what happened and what can be done
     */
    record Failed(Kind kind, int status, String reason) implements FetchResult {}

    /** Why a fetch failed. */
    enum Kind {
        /** 404 and the other 4xx. */
        CLIENT_ERROR,
        /** 5xx. */
        SERVER_ERROR,
        /** No connection, a broken one, or none within the deadline. */
        NETWORK,
        /** The server does not speak HTTP, or sends what does not unpack. */
        BAD_ANSWER,
        /** More bytes than allowed. */
        TOO_LARGE,
        /** Too many redirects, or a loop. */
        REDIRECTS,
        /** The URL, or one that it leads to, may not be fetched: scheme, port or address. */
        FORBIDDEN_ADDRESS,
        /** robots.txt says no. */
        ROBOTS,
        /** The proxy asks for a name and a password (407). It says nothing of the site, and everything waits for the operator. */
        PROXY
    }
}
