package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.Exchange.Hop;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Fetches a document by following redirects, each of which is an exchange of its own: checked, and in its host's turn. */
final class HttpFetcher implements Fetcher {
    /** As RFC 9309 (2.3.1.2) asks for robots.txt, and enough for feeds. */
    static final int MAX_REDIRECTS = 5;

    private final Exchange exchange;
    private final UrlGuard guard;
    private final Duration deadline;

    /**
     * @param deadline for all exchanges of one fetch together
     */
    HttpFetcher(Exchange exchange, UrlGuard guard, Duration deadline) {
        this.exchange = exchange;
        this.guard = guard;
        this.deadline = deadline;
    }

    @Override
    public CompletableFuture<FetchResult> fetch(FetchRequest request) {
        return follow(new Trail(request.url()), request, deadline);
    }

    @Override
    public void close() {
        exchange.close();
    }

    private CompletableFuture<FetchResult> follow(Trail trail, FetchRequest request, Duration left) {
        UrlCheck check = guard.check(request.url());
        if (check instanceof UrlCheck.Refused refused) {
            String reason = request.url() + ": " + refused.reason();
            return CompletableFuture.completedFuture(new Failed(Kind.FORBIDDEN_ADDRESS, 0, reason));
        }
        Hop hop = new Hop((WebTarget) check, request, left, Duration.ZERO);
        return exchange.send(hop).thenCompose(answer -> {
            if (answer instanceof Answer.Done done) {
                return CompletableFuture.completedFuture(trail.end(done.result()));
            }
            Answer.Moved moved = (Answer.Moved) answer;
            @Nullable Failed wrong = trail.extend(request.url(), moved);
            return wrong != null
                    ? CompletableFuture.completedFuture(wrong)
                    : follow(
                            trail,
                            new FetchRequest(moved.to(), request.etag(), request.lastModified()),
                            left.minus(moved.took()));
        });
    }

    /** The way from one redirect to the next. Used by one fetch, one step after the other. */
    private static final class Trail {
        private final Set<URI> seen = new HashSet<>();
        private boolean permanent = true;
        private @Nullable URI permanentUrl;

        Trail(URI start) {
            seen.add(start);
        }

        /** Notes a step; the failure when the way ends here. */
        @Nullable
        Failed extend(URI from, Answer.Moved moved) {
            if (!seen.add(moved.to())) {
                return new Failed(Kind.REDIRECTS, moved.status(), "redirects lead back to " + moved.to());
            }
            if (seen.size() > MAX_REDIRECTS + 1) {
                return new Failed(Kind.REDIRECTS, moved.status(), "more than " + MAX_REDIRECTS + " redirects");
            }
            boolean downgrade = "https".equals(from.getScheme())
                    && !"https".equals(moved.to().getScheme());
            permanent &= moved.permanent() && !downgrade;
            permanentUrl = permanent ? moved.to() : permanentUrl;
            return null;
        }

        FetchResult end(FetchResult result) {
            return result instanceof Fetched got && permanentUrl != null
                    ? new Fetched(
                            got.url(),
                            permanentUrl,
                            got.status(),
                            got.bytes(),
                            got.contentType(),
                            got.etag(),
                            got.lastModified(),
                            got.freshFor(),
                            got.signals())
                    : result;
        }
    }
}
