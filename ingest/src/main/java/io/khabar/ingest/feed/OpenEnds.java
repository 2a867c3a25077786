package io.khabar.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser would take all of the text behind it for, because it never ends: a comment, an {@code <iframe>}, a
 * {@code <script/>} that was written as XML. In a feed it is a mistake, and the text is what is wanted. What has an end, and
 * scripts and styles that were meant to have one, stay as they are: their text is none. Takes linear time.
 */
final class OpenEnds {
    private static final String COMMENT = "!--";

    /** Elements in which HTML has no tags (HTML, 13.1.2: raw text, escapable raw text, and those of old). */
    private static final Pattern OPEN = Pattern.compile(
            "<(!--|(?:iframe|noembed|noframes|script|style|textarea|title|xmp)(?=[\\s/>]))", Pattern.CASE_INSENSITIVE);

    private final String html;
    private final Map<String, Integer> ends = new HashMap<>();

    private OpenEnds(String html) {
        this.html = html;
    }

    /** The same HTML without what begins and never ends. */
    static String without(String html) {
        return OPEN.matcher(html).find() ? new OpenEnds(html).read() : html;
    }

    private String read() {
        StringBuilder kept = new StringBuilder(html.length());
        Matcher open = OPEN.matcher(html);
        int from = 0;
        while (open.find(from)) {
            int start = open.start();
            String name = open.group(1).toLowerCase(Locale.ROOT);
            int close = html.indexOf('>', start);
            if (close < 0) {
                break;
            }
            int end = end(name, open.end());
            boolean lost = end < 0 ? neverMeant(name, close) : empty(name, close, end);
            int next = lost ? close + 1 : end < 0 ? html.length() : end;
            kept.append(html, from, lost ? start : next);
            from = next;
        }
        return kept.append(html, from, html.length()).toString();
    }

    private static boolean code(String name) {
        return name.equals("script") || name.equals("style");
    }

    private boolean neverMeant(String name, int close) {
        return !code(name) || closed(close);
    }

    /** {@code <script/>}, behind which another one begins before one ends. */
    private boolean empty(String name, int close, int end) {
        if (name.equals(COMMENT) || !closed(close)) {
            return false;
        }
        for (int at = html.indexOf('<', close); at >= 0 && at < end; at = html.indexOf('<', at + 1)) {
            if (html.regionMatches(true, at + 1, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean closed(int close) {
        return html.charAt(close - 1) == '/';
    }

    /** Where what began ends, at its end tag; -1: nowhere. A place that was found, or not, is not looked for again. */
    private int end(String name, int from) {
        int known = ends.getOrDefault(name, 0);
        if (known != 0 && (known < 0 || known >= from)) {
            return known;
        }
        int end = name.equals(COMMENT) ? html.indexOf("-->", from - 2) : endTag(name, from);
        ends.put(name, end);
        return end;
    }

    private int endTag(String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return -1;
    }
}
