package io.khabar.ingest.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a Content-Type says of a page (RFC 9110, 8.3). */
final class MediaType {
    static final String HTML = "text/html";

    private static final String XHTML = "application/xhtml+xml";
    private static final String CHARSET = "charset=";

    private MediaType() {}

    /** Whether it can be a page; true when nothing is said. */
    static boolean isHtml(@Nullable String contentType) {
        String type = contentType == null
                ? HTML
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals(HTML) || type.equals(XHTML) || type.isEmpty();
    }

    /** The charset that it names; empty: none, none that Java knows, or one that cannot be meant. */
    static Optional<Charset> charset(@Nullable String contentType) {
        return Arrays.stream((contentType == null ? "" : contentType).split(";"))
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, CHARSET, 0, CHARSET.length()))
                .map(part -> part.substring(CHARSET.length())
                        .replace("\"", "")
                        .replace("'", "")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .findFirst()
                .flatMap(MediaType::known);
    }

    /** As browsers do, Latin-1 is taken for windows-1252 (WHATWG Encoding, 4.2). */
    private static Optional<Charset> known(String label) {
        try {
            Charset charset = Charset.forName(label.equals("iso-8859-1") ? "windows-1252" : label);
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? Optional.empty()
                    : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
