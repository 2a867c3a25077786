package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.CheckedDns.NotPublicException;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Tells the ways in which an exchange can break without an answer. */
final class NetworkFaults {
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
}
