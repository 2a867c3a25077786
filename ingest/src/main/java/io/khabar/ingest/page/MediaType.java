package io.khabar.ingest.page;

import io.khabar.ingest.charset.CharsetLabel;
import java.nio.charset.Charset;
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
                        .strip())
                .findFirst()
                .flatMap(CharsetLabel::meaning);
    }
}
