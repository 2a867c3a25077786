package io.khabar.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks each site's robots.txt before its documents (RFC 9309), and hands its Crawl-delay on to the host's queue. The files are
 * fetched by the same guarded exchanges, and kept for a day.
 */
final class RobotsGate implements Exchange {
    private static final int MOST_SITES = 20_000;
    /** Of all rules that are remembered: one hostile site has as many names, each with a file, as it likes. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Exchange next;
    private final Fetcher files;
    private final RobotsReader reader;
    private final Set<String> exempt;
    private final Clock clock;
    private final Weighed<String, CompletableFuture<RobotsRules>> sites = new Weighed<>(MOST_SITES, MOST_BYTES);

    /**
     * @param files fetches the robots.txt files; not closed by this, but with {@code next}
     * @param exempt hosts whose robots.txt is not asked
     */
    RobotsGate(Exchange next, Fetcher files, RobotsReader reader, Set<String> exempt, Clock clock) {
        this.next = next;
        this.files = files;
        this.reader = reader;
        this.exempt = exempt;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Answer> send(Hop hop) {
        WebTarget target = hop.target();
        if (exempt.contains(target.host())) {
            return next.send(hop);
        }
        return rules(target).thenCompose(rules -> {
            FetchResult no = rules.refusal(target.uri());
            return no == null
                    ? next.send(hop.pausing(rules.pause())).thenApply(answer -> signed(answer, rules, target))
                    : CompletableFuture.completedFuture(Answer.Done.at(no));
        });
    }

    private static Answer signed(Answer answer, RobotsRules rules, WebTarget target) {
        return answer instanceof Answer.Done done
                ? new Answer.Done(rules.signed(done.result(), target.uri()), done.challenge(), done.took())
                : answer;
    }

    /** The rules of a site: those that are kept while they are fresh, else new ones. All who ask meanwhile wait for the same answer. */
    private CompletableFuture<RobotsRules> rules(WebTarget target) {
        CompletableFuture<RobotsRules> asked = new CompletableFuture<>();
        @Nullable RobotsRules old = null;
        synchronized (sites) {
            CompletableFuture<RobotsRules> known = sites.get(target.origin());
            if (known != null && !known.isCompletedExceptionally()) {
                old = known.getNow(null);
                if (old == null || clock.instant().isBefore(old.until())) {
                    return known;
                }
            }
            sites.put(target.origin(), asked, 0);
        }
        ask(target, old, asked);
        return asked;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to who asked
    private void ask(WebTarget target, @Nullable RobotsRules old, CompletableFuture<RobotsRules> asked) {
        URI file = target.uri().resolve("/robots.txt");
        files.fetch(FetchRequest.of(file)).whenComplete((result, failed) -> {
            if (failed != null) {
                asked.completeExceptionally(failed);
            } else {
                RobotsRules rules = reader.read(file, result, old);
                synchronized (sites) {
                    sites.put(target.origin(), asked, rules.weight());
                }
                asked.complete(rules);
            }
        });
    }

    @Override
    public void close() {
        next.close();
    }
}
