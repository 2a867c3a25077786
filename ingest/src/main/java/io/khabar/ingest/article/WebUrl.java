package io.khabar.ingest.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs as people and sites write them: with spaces, brackets and bars that RFC 3986 forbids, and with letters of any script. */
public final class WebUrl {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNSAFE = " \"<>\\^`{|}";
    private static final String BRACKETS = "[]";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]+(:\\d{1,5})?");

    private WebUrl() {}

    /**
     * The URL with all that must not stand in it escaped; what is escaped already stays.
     *
     * @return empty when it is no absolute http or https URL with a host
     */
    public static Optional<URI> of(String text) {
        try {
            URI url = URI.create(escaped(text.strip()));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && hasHost(url) ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@link URI} has no host for a name with letters beyond ASCII or with underscores. */
    private static boolean hasHost(URI url) {
        String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
        return url.getHost() != null
                || (authority.chars().anyMatch(c -> c > 0x7F || c == '_')
                        && NAME.matcher(authority).matches());
    }

    /** A URL, or a part of one, with what must not stand in it as percent signs and hexadecimal digits. */
    public static String escaped(String text) {
        int path = path(text);
        int query = text.indexOf('?');
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean bare = c == '%' && !isHex(text, at + 1);
            boolean bracket = BRACKETS.indexOf(c) >= 0 && at >= path && (query < 0 || at < query);
            if (bare || bracket || c < 0x20 || c == 0x7f || UNSAFE.indexOf(c) >= 0) {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Where the path begins: brackets before it belong to an address. */
    private static int path(String text) {
        int authority = text.indexOf("//");
        int slash = authority < 0 ? 0 : text.indexOf('/', authority + 2);
        return slash < 0 ? text.length() : slash;
    }

    private static boolean isHex(String text, int at) {
        return at + 1 < text.length()
                && HexFormat.isHexDigit(text.charAt(at))
                && HexFormat.isHexDigit(text.charAt(at + 1));
    }
}
