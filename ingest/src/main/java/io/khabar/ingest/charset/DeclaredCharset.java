package io.khabar.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The encoding that markup states of itself: {@code <meta charset>}, {@code <meta http-equiv>} or the XML declaration.
 *
 * <p>Looked for in the first 4,096 bytes. A label that contradicts what it is written in (UTF-16 in single bytes) is
 * not believed; what a label means is {@link CharsetLabel}'s to say.
 */
public final class DeclaredCharset {
    private static final int HEAD = 4096;

    private DeclaredCharset() {}

    /** What the markup declares; empty when nothing, or nothing that Java knows, is declared. */
    public static Optional<Charset> of(byte[] markup) {
        int length = Math.min(markup.length, HEAD);
        String head = new String(markup, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return xml(head).or(() -> meta(withoutComments(head))).flatMap(CharsetLabel::meaning);
    }

    private static Optional<String> xml(String head) {
        int start = head.indexOf("<?xml");
        int end = head.indexOf("?>", Math.max(start, 0));
        if (start < 0 || end < 0 || !head.substring(0, start).isBlank()) {
            return Optional.empty();
        }
        return value(head.substring(start, end), "encoding");
    }

    private static Optional<String> meta(String head) {
        for (int start = head.indexOf("<meta"); start >= 0; start = head.indexOf("<meta", start + 1)) {
            int end = head.indexOf('>', start);
            Optional<String> label = value(end < 0 ? head.substring(start) : head.substring(start, end), "charset");
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    /** The word after {@code name =}, with or without quotes. */
    private static Optional<String> value(String tag, String name) {
        int at = tag.indexOf(name);
        int equals = at < 0 ? -1 : skipSpace(tag, at + name.length());
        if (equals < 0 || equals >= tag.length() || tag.charAt(equals) != '=') {
            return Optional.empty();
        }
        int start = skipSpace(tag, equals + 1);
        if (start < tag.length() && isQuote(tag.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < tag.length() && isLabel(tag.charAt(end))) {
            end++;
        }
        return end == start ? Optional.empty() : Optional.of(tag.substring(start, end));
    }

    private static String withoutComments(String head) {
        StringBuilder kept = new StringBuilder(head.length());
        int from = 0;
        for (int start = head.indexOf("<!--"); start >= 0; start = head.indexOf("<!--", from)) {
            kept.append(head, from, start);
            int end = head.indexOf("-->", start);
            from = end < 0 ? head.length() : end + 3;
        }
        return kept.append(head, from, head.length()).toString();
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isLabel(char c) {
        return c > ' ' && !isQuote(c) && c != ';' && c != '/' && c != '>';
    }
}
