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
        int start = path.startsWith("/") ? 1 : 0;
        int end = start;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '?') {
            end++;
        }
        return path.substring(start, end);
    }
}
