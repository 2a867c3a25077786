package io.khabar.ingest.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks at a URL before anything is asked: scheme, port, spelling of the host, and addresses that are written as such. */
final class UrlGuard {
    /** Names that a proxy may well know, and that never mean a public host (RFC 6761, 6762, 8375). */
    private static final List<String> LOCAL_NAMES = List.of("localhost", "local", "internal", "home.arpa", "lan");

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final PublicAddresses addresses;
    private final Set<Integer> ports;
    private final boolean proxied;

    /**
     * @param proxied whether a proxy looks the names up, so that local ones have to be refused by name
     */
    UrlGuard(PublicAddresses addresses, Set<Integer> ports, boolean proxied) {
        this.addresses = addresses;
        this.ports = Set.copyOf(ports);
        this.proxied = proxied;
    }

    /** Checks a URL; its host is not looked up. */
    UrlCheck check(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new UrlCheck.Refused("only http and https are fetched, not \"" + scheme + "\"");
        }
        String authority = url.getRawAuthority();
        if (authority == null || authority.indexOf('@') >= 0) {
            return new UrlCheck.Refused("it must have a host, and neither user nor password");
        }
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        int port = hasPort ? port(authority.substring(colon + 1), usual) : usual;
        if (!ports.contains(port)) {
            return new UrlCheck.Refused("its port is not among those of " + FetchSettings.PORTS + ", " + ports);
        }
        Optional<String> host = Hosts.normal(hasPort ? authority.substring(0, colon) : authority);
        return host.isEmpty()
                ? new UrlCheck.Refused("its host is no name, or an address in disguise")
                : target(url, scheme, host.get(), port, port == usual ? "" : ":" + port);
    }

    private UrlCheck target(URI url, String scheme, String host, int port, String shownPort) {
        if (isLocal(host)) {
            return new UrlCheck.Refused(host + " is not public; " + FetchSettings.PRIVATE_ALLOW + " can allow it");
        }
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String ascii =
                URI.create(scheme + "://" + host + shownPort + path + query).toASCIIString();
        return new WebTarget(URI.create(ascii), host, port);
    }

    private boolean isLocal(String host) {
        boolean localName = LOCAL_NAMES.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
        return Hosts.literal(host)
                .map(address -> !addresses.allows(host, address))
                .orElse(proxied && localName && !addresses.allowsName(host));
    }

    private static int port(String text, int usual) {
        try {
            return text.isEmpty() ? usual : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
