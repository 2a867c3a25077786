package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the file {@code /.well-known/tdmrep.json} of each site says of its documents (W3C TDMRep). It is fetched as politely as a
 * document, by way of robots.txt and in its host's turn, when somebody first wants to know, and kept for a day. While it is asked for
 * anew, what it said before holds.
 */
final class TdmFiles implements SiteRights {
    static final String PATH = "/.well-known/tdmrep.json";
    static final Duration KEPT = Duration.ofHours(24);
    /** When a file that could not be had is asked for again. */
    static final Duration AGAIN = Duration.ofHours(1);
    /** How long who wants to know waits for a file that was never read: the file goes on being fetched. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final int MOST_SITES = 20_000;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(TdmFiles.class);

    private final Fetcher files;
    private final UrlGuard guard;
    private final Set<String> exempt;
    private final Timer timer;
    private final Clock clock;
    private final Weighed<String, CompletableFuture<Known>> sites = new Weighed<>(MOST_SITES, MOST_BYTES);

    /** What is known of a site, and until when. */
    private record Known(TdmRules rules, Instant until) {}

    /**
     * @param files fetches the files; not closed by this
     * @param exempt hosts that are not asked
     */
    TdmFiles(Fetcher files, UrlGuard guard, Set<String> exempt, Timer timer, Clock clock) {
        this.files = files;
        this.guard = guard;
        this.exempt = exempt;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<List<String>> of(URI document) {
        return guard.check(document) instanceof WebTarget target && !exempt.contains(target.host())
                ? soon(target).thenApply(known -> known.rules().signals(target.uri()))
                : CompletableFuture.completedFuture(List.of());
    }

    /** What is known of a site, or, when its file does not come for long, that nothing is. */
    @SuppressWarnings("FutureReturnValueIgnored") // the copy tells it
    private CompletableFuture<Known> soon(WebTarget target) {
        CompletableFuture<Known> known = known(target).copy();
        if (!known.isDone()) {
            Runnable stopAlarm = timer.after(LONGEST_WAIT, () -> {
                if (known.complete(new Known(TdmRules.NONE, Instant.MIN))) {
                    LOG.info("{} is slow to come; articles go out without what it may say", file(target));
                }
            });
            known.whenComplete((done, failed) -> stopAlarm.run());
        }
        return known;
    }

    private CompletableFuture<Known> known(WebTarget target) {
        CompletableFuture<Known> asked = new CompletableFuture<>();
        @Nullable Known old = null;
        synchronized (sites) {
            CompletableFuture<Known> kept = sites.get(target.origin());
            if (kept != null) {
                old = kept.getNow(null);
                if (old == null || clock.instant().isBefore(old.until())) {
                    return kept;
                }
                asked.complete(new Known(old.rules(), clock.instant().plus(AGAIN)));
            }
            sites.put(target.origin(), asked, 0);
        }
        ask(target, old, asked);
        return asked;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to who asked
    private void ask(WebTarget target, @Nullable Known old, CompletableFuture<Known> asked) {
        files.fetch(FetchRequest.of(file(target))).handle((result, failed) -> {
            Known read = read(target, result, old == null ? TdmRules.NONE : old.rules());
            synchronized (sites) {
                sites.put(target.origin(), CompletableFuture.completedFuture(read), weight(result));
            }
            return asked.complete(read);
        });
    }

    private static URI file(WebTarget target) {
        return target.uri().resolve(PATH);
    }

    private static int weight(@Nullable FetchResult result) {
        return result instanceof Fetched fetched ? Math.min(fetched.bytes().length, TdmReader.MOST_BYTES) : 0;
    }

    /** @param result null: the fetcher has died, which its documents tell */
    private Known read(WebTarget target, @Nullable FetchResult result, TdmRules old) {
        if (result instanceof Fetched fetched) {
            Optional<TdmRules> rules = TdmReader.read(fetched.bytes());
            LOG.debug("{} {}", fetched.url(), rules.isPresent() ? "was read" : "holds no rules, and says nothing");
            return new Known(rules.orElse(TdmRules.NONE), clock.instant().plus(KEPT));
        }
        boolean later = result == null
                || (result instanceof Throttled throttled && throttled.status() != 403)
                || (result instanceof Failed failed && isPassing(failed.kind()));
        LOG.debug("{} was not read: {}", file(target), result);
        return later
                ? new Known(old, clock.instant().plus(AGAIN))
                : new Known(TdmRules.NONE, clock.instant().plus(KEPT));
    }

    private static boolean isPassing(Kind kind) {
        return switch (kind) {
            case NETWORK, SERVER_ERROR, BAD_ANSWER, PROXY -> true;
            case CLIENT_ERROR, TOO_LARGE, REDIRECTS, FORBIDDEN_ADDRESS, ROBOTS -> false;
        };
    }
}
