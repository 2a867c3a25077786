package io.khabar.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/** What came of one request. */
sealed interface Answer {

    /** How long the exchange took, without the time that it waited for its turn. */
    Duration took();

    /**
     * An end.
     *
     * @param challenge whether a page asks the reader to prove to be human
     */
    record Done(FetchResult result, boolean challenge, Duration took) implements Answer {

        /** An end without an exchange. */
        static Done at(FetchResult result) {
            return new Done(result, false, Duration.ZERO);
        }
    }

    /** A redirect: 301, 302, 303, 307, 308. */
    record Moved(URI to, int status, Duration took) implements Answer {

        /** Whether it is to be remembered (RFC 9110, 15.4). */
        boolean permanent() {
            return status == 301 || status == 308;
        }
    }
}
