package io.khabar.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL or a part of one, taken apart as in RFC 3986, 5.2, but forgiving: letters outside of ASCII, spaces and brackets are
 * left to those who fetch.
 *
 * @param scheme in lower case; null: none
 * @param authority host and port; null: none
 * @param path may be empty
 * @param rest query and fragment with their marks; may be empty
 */
record Address(@Nullable String scheme, @Nullable String authority, String path, String rest) {
    /** What may be a link. No scheme that runs something, or reads a file. */
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "ftp", "ftps", "feed", "mailto", "news", "nntp", "urn", "tag", "xmpp", "gopher");

    private static final String WWW = "www.";

    /** Escaped once more than needed, in a CDATA section above all. No URL means it. */
    private static final Pattern AMPERSAND = Pattern.compile("&(?:amp|#0?38|#x26);");

    static Address of(String text) {
        String left = text;
        int colon = schemeEnd(left);
        String scheme = colon < 0 ? null : left.substring(0, colon).toLowerCase(Locale.ROOT);
        left = left.substring(colon + 1);
        int mark = firstOf(left, "?#", 0);
        String rest = left.substring(mark);
        left = left.substring(0, mark);
        if (!left.startsWith("//")) {
            return new Address(scheme, null, left, rest);
        }
        int slash = firstOf(left, "/", 2);
        return new Address(scheme, left.substring(2, slash), left.substring(slash), rest);
    }

    /**
     * A link as an absolute URL, or as it is when there is no base that could be one of a link.
     *
     * @param base null: none
     * @return empty when there is none, or one that must not be followed ("javascript:")
     */
    static Optional<String> resolve(@Nullable String base, String link) {
        String clean =
                AMPERSAND.matcher(Invisible.identifier(link)).replaceAll("&").replace(" ", "%20");
        if (clean.isEmpty() || clean.indexOf('<') >= 0) {
            return Optional.empty(); // a tag is no link
        }
        Address address = of(clean);
        if (address.scheme != null) {
            return SCHEMES.contains(address.scheme) ? Optional.of(address.slashed(clean)) : Optional.empty();
        }
        if (base == null) {
            return Optional.of(clean);
        }
        Address outer = of(base);
        boolean safe = outer.scheme != null && SCHEMES.contains(outer.scheme);
        return Optional.of(safe ? outer.resolve(address).toString() : clean);
    }

    /** Whether it can stand alone. */
    static boolean absolute(String link) {
        return schemeEnd(link) > 0;
    }

    /** Any slashes, one or several, lead to a host, and backslashes are slashes, as for browsers (WHATWG URL, 4.4). */
    private String slashed(String link) {
        int from = link.indexOf(':') + 1;
        int to = from;
        while (to < link.length() && "/\\".indexOf(link.charAt(to)) >= 0) {
            to++;
        }
        boolean host = ("http".equals(scheme) || "https".equals(scheme)) && to > from && to < link.length();
        int end = firstOf(link, "?#", to);
        return host
                ? link.substring(0, from) + "//"
                        + link.substring(to, end).replace("\\/", "/").replace('\\', '/') + link.substring(end)
                : link;
    }

    /** "www.news.example/1": no folder has such a name, so a host was meant. */
    private boolean host() {
        String first = path.substring(0, firstOf(path, "/", 0));
        return authority == null
                && first.regionMatches(true, 0, WWW, 0, WWW.length())
                && first.indexOf('.', WWW.length()) > WWW.length();
    }

    private Address resolve(Address reference) {
        if (reference.host()) {
            return resolve(of("//" + reference));
        }
        if (reference.authority != null) {
            return new Address(scheme, reference.authority, reference.path, reference.rest);
        }
        if (reference.path.isEmpty()) {
            String query = rest.startsWith("?") ? rest.substring(0, firstOf(rest, "#", 0)) : "";
            String kept = reference.rest.startsWith("?") ? "" : query;
            return new Address(scheme, authority, path, kept + reference.rest);
        }
        String merged = reference.path.startsWith("/")
                ? reference.path
                : (authority != null && path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1))
                        + reference.path;
        return new Address(scheme, authority, withoutDots(merged), reference.rest);
    }

    /** RFC 3986, 5.2.4. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                if (kept.size() > 1) {
                    kept.removeLast();
                }
            } else if (!segments[i].equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return String.join("/", kept);
    }

    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":") + (authority == null ? "" : "//" + authority) + path + rest;
    }

    /** Where the colon after a scheme stands; -1: there is none. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (c == ':' && i > 0) {
                return i;
            }
            if (!letter && !(other && i > 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static int firstOf(String text, String marks, int from) {
        int at = from;
        while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
