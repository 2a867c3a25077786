package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.CheckedDns.NotPublicException;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/** Tells the ways in which an exchange can break without an answer. */
final class NetworkFaults {
    /** Proxy Authentication Required. */
    static final int PROXY_LOGIN = 407;

    private static final int FORBIDDEN = 403;

    private NetworkFaults() {}

    /** What an exception of the client or the name service means. */
    static Failed failed(String host, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof NotPublicException) {
            return new Failed(Kind.FORBIDDEN_ADDRESS, 0, String.valueOf(cause.getMessage()));
        } else if (cause instanceof UnknownHostException) {
            return new Failed(Kind.NETWORK, 0, "there is no host " + host);
        } else if (cause instanceof HttpException || cause instanceof MessageConstraintException) {
            return new Failed(Kind.BAD_ANSWER, 0, host + " does not speak HTTP as it should: " + cause.getMessage());
        } else if (cause instanceof SSLException) {
            return new Failed(Kind.NETWORK, 0, "no secure connection to " + host + ": " + cause.getMessage());
        }
        return new Failed(Kind.NETWORK, 0, host + ": " + cause.getClass().getSimpleName() + " " + cause.getMessage());
    }

    /**
     * Whether the answer of an exchange is the proxy's, to the question for a tunnel (CONNECT; RFC 9110, 9.3.6): then that was the last
     * request of the exchange.
     *
     * @param context of the exchange; null: it has not begun
     */
    static boolean isOfProxy(@Nullable HttpContext context) {
        HttpRequest last =
                context == null ? null : HttpCoreContext.cast(context).getRequest();
        return last != null && Method.CONNECT.isSame(last.getMethod());
    }

    /** What it means that the proxy opens no tunnel. It says nothing of the site. */
    static Failed noTunnel(String host, int status) {
        if (status == PROXY_LOGIN) {
            return login();
        }
        String meaning = status == FORBIDDEN ? "; it does not allow this host or port" : "";
        return new Failed(Kind.NETWORK, 0, "the proxy opens no tunnel to " + host + ": it answers " + status + meaning);
    }

    /** What it means that the proxy answers 407 (RFC 9110, 15.5.8), which is never the site's answer. */
    static Failed login() {
        return new Failed(
                Kind.PROXY,
                0,
                "the proxy asks for a name and a password (" + PROXY_LOGIN
                        + "), which Khabar does not give; let it pass this" + " machine, or set " + FetchSettings.PROXY
                        + " to one that does");
    }
}
