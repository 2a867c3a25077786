package io.khabar.ingest.websub;

/**
 * What to answer a hub.
 *
 * @param status of HTTP
 * @param text of the body, plain; empty: none
 */
public record HubAnswer(int status, String text) {
    /** The hub should not have asked. */
    static final HubAnswer NOT_FOUND = new HubAnswer(404, "");
    /** There is no such subscription any more: the hub may end it. */
    static final HubAnswer GONE = new HubAnswer(410, "");
    /** Delivered. */
    static final HubAnswer TAKEN = new HubAnswer(200, "");
    /** Received, and passed over (WebSub, 7.1). */
    static final HubAnswer IGNORED = new HubAnswer(202, "");
    /** The hub should deliver it again. */
    static final HubAnswer UNAVAILABLE = new HubAnswer(503, "");
}
