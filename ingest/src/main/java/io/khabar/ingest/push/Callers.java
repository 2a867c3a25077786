package io.khabar.ingest.push;

import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint.SslSessionData;
import org.eclipse.jetty.server.Request;

/** Who makes a request: a name of few, fit for logs and metrics. */
final class Callers {
    /** Whoever could not say who it is. */
    static final String NOBODY = "none";

    /** A client with a certificate, where no tokens are asked for. */
    static final String CERTIFICATE = "certificate";

    /** A client on this machine, where nothing is asked for. */
    static final String LOCAL = "local";

    private static final String SCHEME = "bearer ";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Tokens tokens;
    private final boolean certificates;

    /** @param certificates whether a client must have shown a certificate that is trusted */
    Callers(Tokens tokens, boolean certificates) {
        this.tokens = tokens;
        this.certificates = certificates;
    }

    /** The client's name; empty: it may not push. */
    Optional<String> nameOf(Request request) {
        if (certificates && !showsCertificate(request)) {
            return Optional.empty();
        }
        if (!tokens.isEmpty()) {
            return token(request).flatMap(tokens::nameOf);
        }
        return certificates ? Optional.of(CERTIFICATE) : local(request);
    }

    /** Where nothing is asked for, the name must be loopback's: a web page that had its own name point here is turned away. */
    private static Optional<String> local(Request request) {
        String host = String.valueOf(Request.getServerName(request)).toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(host) ? Optional.of(LOCAL) : Optional.empty();
    }

    private static Optional<String> token(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static boolean showsCertificate(Request request) {
        Object session = request.getAttribute(SslSessionData.ATTRIBUTE);
        if (!(session instanceof SslSessionData data)) {
            return false;
        }
        X509Certificate[] shown = data.peerCertificates();
        return shown != null && shown.length > 0;
    }
}
