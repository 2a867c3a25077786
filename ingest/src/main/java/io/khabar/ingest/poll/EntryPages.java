package io.khabar.ingest.poll;

import io.khabar.ingest.article.RightsInfo;
import io.khabar.ingest.article.WebUrl;
import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.Web;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.page.PageArticles;
import io.khabar.ingest.page.PageMeaning;
import io.khabar.ingest.page.PageMeaning.Unpaged;
import io.khabar.news.RawArticle;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the pages of a feed's new and edited entries, one after the other, the newest first. No visit fetches more than a few, nor
 * for long: an entry whose turn does not come is published as the feed has it, and once more when its page is there. Safe for
 * many threads.
 */
final class EntryPages {
    private static final Logger log = LoggerFactory.getLogger(EntryPages.class);

    /** Pages of one visit. */
    static final int MOST = 20;

    /** A page that may be there later is tried so often. */
    static final int TRIES = 3;

    /** No page is begun with after so long; that of a feed with a long Crawl-delay comes at a later visit. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** What the pages of a visit may hold together before no other is begun with, for they are in memory until Kafka has them. */
    static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Web web;
    private final Executor readers;
    private final Clock clock;
    private final Consumer<PageMeaning> counts;

    /**
     * @param readers run what takes processor time
     * @param counts told of each page that was asked for, on any thread
     */
    EntryPages(Web web, Executor readers, Clock clock, Consumer<PageMeaning> counts) {
        this.web = web;
        this.readers = readers;
        this.clock = clock;
        this.counts = counts;
    }

    /** The same entries, with the pages that could be had. */
    CompletableFuture<SiftedEntries> of(Feed feed, SiftedEntries entries) {
        PageRound round = new PageRound(entries, clock.instant().plus(LONGEST));
        return next(round).thenApply(done -> {
            round.firstFault()
                    .ifPresent(fault -> log.info("Pages of {} cannot be had, the first: {}", feed.url(), fault));
            return round.entries();
        });
    }

    private CompletableFuture<@Nullable Void> next(PageRound round) {
        RawArticle entry = round.next(clock.instant());
        return entry == null
                ? CompletableFuture.completedFuture(null)
                : fetch(entry)
                        .thenComposeAsync(
                                answer -> {
                                    PageMeaning meaning = meaning(entry, answer);
                                    counts.accept(meaning);
                                    round.take(entry, meaning);
                                    return next(round);
                                },
                                readers);
    }

    private CompletableFuture<FetchResult> fetch(RawArticle entry) {
        return WebUrl.of(entry.getUrl())
                .map(url -> web.documents().fetch(FetchRequest.of(url)).thenCompose(this::signed))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new Failed(FetchResult.Kind.FORBIDDEN_ADDRESS, 0, "its address is no URL")));
    }

    /** With what the site says of the page, where the page's own headers say nothing else. */
    private CompletableFuture<FetchResult> signed(FetchResult result) {
        return result instanceof Fetched page
                ? web.rights()
                        .of(page.url())
                        .thenApply(site -> page.withSignals(RightsInfo.joined(page.signals(), site)))
                : CompletableFuture.completedFuture(result);
    }

    /** A page that Khabar stumbles over must not keep its feed from being read. */
    private static PageMeaning meaning(RawArticle entry, FetchResult answer) {
        try {
            return PageArticles.of(entry, answer);
        } catch (RuntimeException e) {
            log.error("A fault of Khabar at the page {}", entry.getUrl(), e);
            return new Unpaged(false, false, "fault", "a fault of Khabar: " + e);
        }
    }
}
