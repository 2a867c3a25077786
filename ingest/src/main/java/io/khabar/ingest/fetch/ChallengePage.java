package io.khabar.ingest.fetch;

import java.util.Locale;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/** Recognises the pages by which protection services ask a reader to prove to be human, in place of the document. */
final class ChallengePage {
    private ChallengePage() {}

    /** Whether the headers say so: {@code cf-mitigated}, or 403 or 503 with HTML from a service of that kind. */
    static boolean is(int status, MessageHeaders headers) {
        if (headers.containsHeader("cf-mitigated")) {
            return true;
        }
        String server = lower(headers, "Server");
        boolean protection =
                server.equals("cloudflare") || server.startsWith("ddos-guard") || server.startsWith("sucuri");
        return (status == 403 || status == 503)
                && protection
                && lower(headers, "Content-Type").startsWith("text/html");
    }

    private static String lower(MessageHeaders headers, String name) {
        Header header = headers.getFirstHeader(name);
        return header == null ? "" : header.getValue().strip().toLowerCase(Locale.ROOT);
    }
}
