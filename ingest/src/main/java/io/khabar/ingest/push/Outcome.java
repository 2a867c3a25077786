package io.khabar.ingest.push;

import java.util.Locale;

/** How a request ended, for its answer and for the metrics. */
enum Outcome {
    /** Kafka has all of it. */
    ACCEPTED(200),
    /** Kafka has a part of it; the rest is no article. */
    PARTLY_ACCEPTED(207),
    /** Nothing in it is an article. */
    REFUSED(400),
    UNAUTHORIZED(401),
    METHOD_NOT_ALLOWED(405),
    /** The body took too long. */
    LATE(408),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    /** The client sends too often. */
    THROTTLED(429),
    /** A fault of Khabar. */
    FAILED(500),
    /** Kafka did not acknowledge in time, or too much is under way. */
    UNAVAILABLE(503),
    /** The client went away before it had sent everything; no answer. */
    BROKEN_OFF(0);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    /** The status of HTTP; 0: none is sent. */
    int status() {
        return status;
    }

    /** For metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
