package io.khabar.ingest.fetch;

import java.net.URI;

/**
 * A URL that may be asked for, as far as can be told before its host is looked up.
 *
 * @param uri in ASCII, without user and fragment, its host in its normal form
 * @param host in its normal form; an IPv6 address in brackets
 * @param port the one that is meant when none is written
 */
record WebTarget(URI uri, String host, int port) implements UrlCheck {

    /** Scheme, host and port: what a robots.txt stands for (RFC 9309, 2.3). */
    String origin() {
        return uri.getScheme() + "://" + host + ":" + port;
    }

    /** The host as the name service is asked for it: without brackets. */
    String dnsName() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
