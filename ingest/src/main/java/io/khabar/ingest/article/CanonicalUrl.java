package io.khabar.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The form of a URL in which two addresses of one page are equal (RFC 3986, 6.2.2 and 6.2.3): scheme and host in lower
 * case, no user, no default port, no fragment, no {@code utm_} parameters, no invisible characters.
 *
 * <p>Path and the other parameters stay as they are: servers may tell them apart. Letters outside ASCII are kept.
 */
public final class CanonicalUrl {
    private static final String INVISIBLE =
            "\u00AD\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF";

    private CanonicalUrl() {}

    /** The canonical form; empty when the text is no absolute http or https URL. */
    public static Optional<String> of(String url) {
        String visible = visible(url.strip());
        int colon = visible.indexOf("://");
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = visible.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = withoutFragment(visible.substring(colon + 3));
        int end = endOfAuthority(rest);
        String host = host(scheme, rest.substring(0, end));
        boolean web = scheme.equals("http") || scheme.equals("https");
        return !web || host.isEmpty() || host.indexOf(' ') >= 0
                ? Optional.empty()
                : Optional.of(scheme + "://" + host + withoutTracking(rest.substring(end)));
    }

    private static String visible(String url) {
        StringBuilder kept = new StringBuilder(url.length());
        url.codePoints().filter(c -> c >= ' ' && INVISIBLE.indexOf(c) < 0).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String withoutFragment(String rest) {
        int hash = rest.indexOf('#');
        return hash < 0 ? rest : rest.substring(0, hash);
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '/' && rest.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    private static String host(String scheme, String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String defaultPort = scheme.equals("https") ? ":443" : ":80";
        return host.endsWith(defaultPort) ? host.substring(0, host.length() - defaultPort.length()) : host;
    }

    private static String withoutTracking(String pathAndQuery) {
        int question = pathAndQuery.indexOf('?');
        String path = question < 0 ? pathAndQuery : pathAndQuery.substring(0, question);
        List<String> kept = new ArrayList<>();
        if (question >= 0) {
            for (String parameter : pathAndQuery.substring(question + 1).split("&")) {
                if (!parameter.isEmpty() && !parameter.toLowerCase(Locale.ROOT).startsWith("utm_")) {
                    kept.add(parameter);
                }
            }
        }
        return (path.isEmpty() ? "/" : path) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }
}
