package io.khabar.ingest.poll;

import io.khabar.ingest.article.WebUrl;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import io.khabar.ingest.fetch.Fetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the sitemaps of an index, one after the other: the first ten that it names, which are those of news and those that
 * changed last. An index in an index is not followed. Safe for many threads.
 */
final class SitemapChildren {
    /** With this many, the news of a site are in them. */
    static final int MOST = 10;

    private final Fetcher fetcher;
    private final FeedReader reader;
    private final Executor readers;

    /** A sitemap and the answer that it was read from. */
    record Sitemap(ParsedFeed parsed, Fetched document) {}

    /**
     * What an index led to.
     *
     * @param firstFailure of a sitemap that could not be had; where there are no sitemaps, why
     */
    record Found(List<Sitemap> sitemaps, FetchResult firstFailure) {}

    /** @param readers run what takes processor time */
    SitemapChildren(Fetcher fetcher, FeedReader reader, Executor readers) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.readers = readers;
    }

    /** The index itself may stay the same while its sitemaps change: it is to be fetched as a whole each time. */
    static Fetched withoutValidators(Fetched index) {
        return new Fetched(
                index.url(),
                index.permanentUrl(),
                index.status(),
                index.bytes(),
                index.contentType(),
                null,
                null,
                index.freshFor(),
                index.signals());
    }

    CompletableFuture<Found> of(ParsedFeed index) {
        Round round = new Round(index.feed().children().stream().limit(MOST).toList());
        return next(round, 0).thenApply(done -> round.found());
    }

    private static final class Round {
        private final List<String> urls;
        private final List<Sitemap> sitemaps = new ArrayList<>();
        private @Nullable FetchResult failure;
        private int entries;

        private Round(List<String> urls) {
            this.urls = urls;
        }

        private Found found() {
            return new Found(
                    sitemaps,
                    failure == null
                            ? new Failed(FetchResult.Kind.BAD_ANSWER, 0, "none of the index's sitemaps is one")
                            : failure);
        }
    }

    private CompletableFuture<@Nullable Void> next(Round round, int number) {
        if (number == round.urls.size() || round.entries >= SiftedEntries.MOST || round.failure instanceof Throttled) {
            return CompletableFuture.completedFuture(null);
        }
        return fetch(round.urls.get(number))
                .thenComposeAsync(
                        answer -> {
                            take(round, answer);
                            return next(round, number + 1);
                        },
                        readers);
    }

    private CompletableFuture<FetchResult> fetch(String url) {
        return WebUrl.of(url)
                .map(address -> fetcher.fetch(FetchRequest.of(address)))
                .orElseGet(() -> CompletableFuture.completedFuture(new Failed(
                        FetchResult.Kind.FORBIDDEN_ADDRESS, 0, "the address of a sitemap is no URL: " + url)));
    }

    private void take(Round round, FetchResult answer) {
        if (answer instanceof Fetched fetched) {
            ParsedFeed parsed = reader.read(new FeedDocument(fetched.bytes(), fetched.contentType(), fetched.url()));
            if (!parsed.format().equals(ParsedFeed.UNKNOWN)
                    && parsed.feed().children().isEmpty()) {
                round.sitemaps.add(new Sitemap(parsed, fetched));
                round.entries += parsed.entries().size();
            }
        } else if (round.failure == null || answer instanceof Throttled) {
            round.failure = answer;
        }
    }
}
