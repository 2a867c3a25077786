package io.khabar.ingest.fetch;

import java.nio.charset.StandardCharsets;

/**
 * Tells a document that has its end from one that was cut. Servers that miscount Content-Length or break off after the last byte are
 * common, and so are documents that lack their second half; only the first kind may be used, or half an article would be news.
 */
final class DocumentEnd {
    private static final int HEAD = 4096;

    private DocumentEnd() {}

    /** Whether the last thing is the end tag of an element that begins near the start, or the last brace of a JSON object. */
    static boolean isThere(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        if (text.startsWith("{")) {
            return text.endsWith("}");
        }
        int tag = text.lastIndexOf("</");
        if (tag < 0 || !text.endsWith(">")) {
            return false;
        }
        String name = text.substring(tag + 2, text.length() - 1).strip();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        int root = root(head);
        return !name.isEmpty() && root >= 0 && head.startsWith(name, root + 1);
    }

    /** Where the first element begins: past the declaration, comments and instructions. */
    private static int root(String head) {
        for (int at = head.indexOf('<'); at >= 0 && at + 1 < head.length(); at = head.indexOf('<', at + 1)) {
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at);
                at = end < 0 ? head.length() : end;
            } else if (head.charAt(at + 1) != '?' && head.charAt(at + 1) != '!') {
                return at;
            }
        }
        return -1;
    }
}
