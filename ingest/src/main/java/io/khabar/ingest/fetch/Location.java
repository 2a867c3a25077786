package io.khabar.ingest.fetch;

import io.khabar.ingest.article.WebUrl;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.utils.URIUtils;

/** Where a redirect leads. Servers write it in ways that no standard allows. */
final class Location {
    private Location() {}

    /**
     * Resolves a Location header (RFC 9110, 10.2.2) without its fragment. Characters that do not belong into a URL are escaped.
     *
     * @return empty when it is no URL all the same
     */
    static Optional<URI> resolve(URI base, String location) {
        int hash = location.indexOf('#');
        String text = WebUrl.escaped((hash < 0 ? location : location.substring(0, hash)).strip());
        try {
            return Optional.of(withoutRise(URIUtils.resolve(base, text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Nothing lies above the root (RFC 3986, 5.2.4); the JDK's resolution leaves the dots. */
    private static URI withoutRise(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        int rise = 0;
        while (path.startsWith("/../", rise)) {
            rise += 3;
        }
        String text = url.toString();
        int at = rise == 0 ? -1 : text.indexOf(path, text.indexOf("//") + 2);
        return at < 0 ? url : URI.create(text.substring(0, at) + text.substring(at + rise));
    }
}
