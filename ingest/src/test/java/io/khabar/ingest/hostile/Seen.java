package io.khabar.ingest.hostile;

import java.time.Instant;
import java.util.Map;

/**
 * A request as it came.
 *
 * @param path with its query
 * @param headers names in lower case
 * @param connection number of the connection, from 1
 */
public record Seen(String method, String path, Map<String, String> headers, int connection, Instant at) {

    /** Whether it asked for changes only. */
    public boolean isConditional() {
        return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
    }

    /** The first part of the path, which chooses the behaviour. */
    public String behaviour() {
        int end = path.length();
        for (char stop : new char[] {'/', '?'}) {
            int at = path.indexOf(stop, 1);
            end = at > 0 && at < end ? at : end;
        }
        return path.substring(Math.min(1, path.length()), end);
    }
}
