package io.khabar.ingest.fetch;

/** What a look at a URL says. */
sealed interface UrlCheck permits UrlCheck.Refused, WebTarget {

    /** It is not to be asked for; the reason is for people. */
    record Refused(String reason) implements UrlCheck {}
}
