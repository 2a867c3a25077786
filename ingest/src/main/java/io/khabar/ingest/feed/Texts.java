package io.khabar.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text constructs of feeds (RFC 4287, 3.1; Atom 0.3, 3.1; RSS has none and means HTML): plain, escaped, inline or in
 * Base64.
 */
final class Texts {
    private static final int ROUNDS = 2;

    private Texts() {}

    /**
     * What an element holds.
     *
     * @param value plain text, or HTML
     * @param html whether it is HTML
     */
    record Construct(String value, boolean html) {
        /** One line of plain text. Text that was escaped twice is taken for what was meant. */
        String plain() {
            String text = html ? Markup.text(value) : value;
            for (int round = 1; html && round < ROUNDS && closesATag(text); round++) {
                text = Markup.text(text);
            }
            return Markup.line(text);
        }

        /** Safe HTML, or plain text in which nothing looks like HTML. */
        String safe(@Nullable String base) {
            if (html) {
                return Markup.safe(value, base);
            }
            String text = Invisible.readable(value).strip();
            return Markup.mayBeIn(text) ? Markup.escaped(text) : text;
        }

        private static boolean closesATag(String text) {
            int tag = text.indexOf("</");
            return tag > 0 && Markup.in(text.substring(tag)) && text.indexOf('>', tag) > 0;
        }
    }

    /** Reads an element. Where no type is stated, a text that looks like HTML is taken for it. */
    static Construct of(Tag tag) {
        String type = tag.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        String mode = tag.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
        boolean html = type.contains("html");
        Optional<String> wrapped = html && !type.contains("xhtml") ? Markup.wrapped(tag) : Optional.empty();
        if (tag.hasChildren() && !mode.equals("escaped") && wrapped.isEmpty()) {
            return new Construct(Markup.of(tag), true);
        }
        String text = wrapped.orElseGet(tag::text);
        if (mode.equals("base64") || binary(type)) {
            String decoded = decoded(text);
            return new Construct(decoded, html || (!type.startsWith("text") && Markup.in(decoded)));
        }
        boolean plain = type.equals("text") || type.equals("text/plain");
        return new Construct(text, html || (!plain && Markup.in(text)) || (plain && rss(tag) && Markup.in(text)));
    }

    /** RFC 4287, 4.1.3.3: what is neither text nor XML is in Base64. */
    private static boolean binary(String type) {
        return type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.endsWith("+xml")
                && !type.endsWith("/xml")
                && !type.contains("html");
    }

    private static boolean rss(Tag tag) {
        return !tag.uri().equals(Namespaces.ATOM) && !tag.uri().equals(Namespaces.ATOM_03);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // not Base64 after all
        }
    }
}
