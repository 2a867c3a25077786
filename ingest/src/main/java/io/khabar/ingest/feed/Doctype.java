package io.khabar.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The document type at the beginning of a text. It is cut out and never given to a parser; of what it declares, only entities
 * for short plain text are kept.
 *
 * @param end where it ends in the text
 * @param entities what the document's own entities stand for
 * @param refused how many other entities it declares, whose references stay as they are
 */
record Doctype(int end, Map<String, String> entities, int refused) {
    private static final int MOST = 200;
    private static final int LONGEST = 200;
    private static final String DECLARATION = "<!ENTITY";

    /** Reads the document type that begins at {@code start}. One without an end ends with its line. */
    static Doctype at(String text, int start) {
        int end = end(text, start);
        Map<String, String> entities = new HashMap<>();
        int refused = 0;
        int at = text.indexOf(DECLARATION, start);
        while (at >= 0 && at < end) {
            refused += declaration(text, at + DECLARATION.length(), end, entities) ? 0 : 1;
            at = text.indexOf(DECLARATION, at + 1);
        }
        return new Doctype(end, Map.copyOf(entities), refused);
    }

    static boolean begins(String text, int at) {
        int end = Math.min(text.length(), at + "<!doctype".length());
        return text.substring(at, end).toLowerCase(Locale.ROOT).equals("<!doctype");
    }

    private static int end(String text, int start) {
        boolean subset = false;
        char quote = 0;
        Search comments = new Search(text, "-->");
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (subset && text.startsWith("<!--", i)) {
                int comment = comments.from(i);
                i = comment < 0 ? i : comment + 2;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == ']') {
                subset = c == '[';
            } else if (c == '>' && !subset) {
                return i + 1;
            }
        }
        int close = text.indexOf('>', start);
        return close < 0 ? text.length() : close + 1;
    }

    /** Whether it was kept: {@code name "text"} with neither markup nor other entities in it. */
    private static boolean declaration(String text, int from, int end, Map<String, String> entities) {
        int nameStart = skipSpace(text, from, end);
        int nameEnd = nameStart;
        while (nameEnd < end && (Character.isLetterOrDigit(text.charAt(nameEnd)) || text.charAt(nameEnd) == '_')) {
            nameEnd++;
        }
        int quote = skipSpace(text, nameEnd, end);
        if (nameEnd == nameStart || quote >= end || (text.charAt(quote) != '"' && text.charAt(quote) != '\'')) {
            return false;
        }
        int close = close(text, quote, end);
        if (close < 0 || entities.size() >= MOST) {
            return false;
        }
        String value = text.substring(quote + 1, close);
        boolean reference = value.startsWith("&#") && CharacterReferences.end(value, 0) == value.length() - 1;
        String plain = reference
                ? new CharacterReferences(Map.of())
                        .meaning(value.substring(1, value.length() - 1))
                        .orElse("")
                : value;
        if (!reference && (value.indexOf('&') >= 0 || value.indexOf('%') >= 0 || value.indexOf('<') >= 0)) {
            return false;
        }
        entities.putIfAbsent(text.substring(nameStart, nameEnd), plain);
        return true;
    }

    private static int close(String text, int quote, int end) {
        int limit = Math.min(end, quote + LONGEST);
        for (int i = quote + 1; i < limit; i++) {
            if (text.charAt(i) == text.charAt(quote)) {
                return i;
            }
        }
        return -1;
    }

    private static int skipSpace(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
