package io.khabar.ingest.poll;

import io.khabar.ingest.article.RightsInfo;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.Web;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.page.PageMeaning;
import io.khabar.ingest.poll.SiftedEntries.Candidate;
import io.khabar.news.FeedState;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches a feed and reads what it answers, on threads of its own. Safe for many threads. */
final class Visitor {
    private static final Logger log = LoggerFactory.getLogger(Visitor.class);
    private static final String BAD_FEED = "bad_feed";

    private final Web web;
    private final FeedReader reader;
    private final ArticleMaker articles;
    private final SitemapChildren children;
    private final EntryPages pages;
    private final Executor readers;
    private final ReadingReports reports = new ReadingReports();

    /**
     * @param readers run what takes processor time
     * @param pageCounts told of each page that was asked for, on any thread
     */
    Visitor(
            Web web,
            FeedReader reader,
            ArticleMaker articles,
            Executor readers,
            Clock clock,
            Consumer<PageMeaning> pageCounts) {
        this.web = web;
        this.reader = reader;
        this.articles = articles;
        this.children = new SitemapChildren(web.documents(), reader, readers);
        this.pages = new EntryPages(web, readers, clock, pageCounts);
        this.readers = readers;
    }

    /** @return never ends with an exception */
    CompletableFuture<Visit> visit(Feed feed, FeedState before) {
        return begin(feed, before)
                .thenComposeAsync(result -> outcome(feed, before, result), readers)
                .exceptionally(fault -> broken(feed, fault))
                .thenApply(outcome -> new Visit(feed, outcome));
    }

    /** Where a permanent redirect led, it goes at once; the list stays as it is. */
    private CompletableFuture<FetchResult> begin(Feed feed, FeedState before) {
        try {
            URI url = before.getMoved() == null ? feed.url() : URI.create(before.getMoved());
            return web.documents().fetch(new FetchRequest(url, before.getEtag(), before.getLastModified()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Visit.Outcome broken(Feed feed, Throwable fault) {
        if (fault instanceof RejectedExecutionException || fault.getCause() instanceof RejectedExecutionException) {
            return new Visit.Failed("stopped", 0, "Khabar was stopped before the answer was read");
        }
        log.error("A fault of Khabar at the feed {}", feed.url(), fault);
        return new Visit.Failed("fault", 0, "a fault of Khabar, which the log tells: " + fault);
    }

    private CompletableFuture<Visit.Outcome> outcome(Feed feed, FeedState before, FetchResult result) {
        return result instanceof FetchResult.Fetched fetched
                ? read(feed, before, fetched)
                : CompletableFuture.completedFuture(unread(result));
    }

    private static Visit.Outcome unread(FetchResult result) {
        if (result instanceof FetchResult.NotModified unchanged) {
            return new Visit.Unchanged(unchanged.freshFor());
        }
        if (result instanceof FetchResult.Throttled throttled) {
            return new Visit.Throttled(throttled.status(), throttled.retryAfter(), throttled.reason());
        }
        if (result instanceof FetchResult.Failed failed && failed.kind() == FetchResult.Kind.PROXY) {
            return new Visit.PutOff();
        }
        if (result instanceof FetchResult.Failed failed) {
            return new Visit.Failed(failed.kind().name().toLowerCase(Locale.ROOT), failed.status(), failed.reason());
        }
        return new Visit.Gone();
    }

    private CompletableFuture<Visit.Outcome> read(Feed feed, FeedState before, FetchResult.Fetched fetched) {
        ParsedFeed parsed = reader.read(new FeedDocument(fetched.bytes(), fetched.contentType(), fetched.url()));
        if (parsed.format().equals(ParsedFeed.UNKNOWN)) {
            String why = parsed.errors().isEmpty() ? "no feed" : parsed.errors().get(0);
            return CompletableFuture.completedFuture(new Visit.Failed(BAD_FEED, fetched.status(), why));
        }
        if (parsed.entries().isEmpty() && !parsed.feed().children().isEmpty()) {
            return children.of(parsed).thenCompose(found -> index(feed, before, fetched, parsed.feed(), found));
        }
        List<Candidate> candidates = candidates(feed, parsed, fetched);
        reports.read(feed, parsed, candidates.size());
        return sifted(feed, before, candidates, new Document(fetched, parsed.feed()));
    }

    /** An index without an answer of any of its sitemaps fails as the first of them did. */
    private CompletableFuture<Visit.Outcome> index(
            Feed feed, FeedState before, FetchResult.Fetched index, FeedInfo info, SitemapChildren.Found found) {
        if (found.sitemaps().isEmpty()) {
            return CompletableFuture.completedFuture(unread(found.firstFailure()));
        }
        List<Candidate> candidates = found.sitemaps().stream()
                .flatMap(child -> candidates(feed, child.parsed(), child.document()).stream())
                .limit(SiftedEntries.MOST)
                .toList();
        return sifted(feed, before, candidates, new Document(SitemapChildren.withoutValidators(index), info));
    }

    private List<Candidate> candidates(Feed feed, ParsedFeed parsed, FetchResult.Fetched document) {
        return articles.articles(parsed, feed, document).stream()
                .limit(SiftedEntries.MOST)
                .map(article -> ListedFacts.addTo(article, feed))
                .map(article -> new Candidate(article, ArticleFingerprint.of(article)))
                .toList();
    }

    private record Document(FetchResult.Fetched fetched, FeedInfo info) {}

    private CompletableFuture<Visit.Outcome> sifted(
            Feed feed, FeedState before, List<Candidate> candidates, Document document) {
        SiftedEntries entries = SiftedEntries.of(candidates, before.getKnown());
        return site(entries, document.fetched().url())
                .thenComposeAsync(
                        site -> {
                            site.ifPresent(signals -> sign(entries, signals));
                            return (feed.page() ? pages.of(feed, entries) : CompletableFuture.completedFuture(entries))
                                    .thenApply(all -> new Visit.Read(document.fetched(), document.info(), all, site));
                        },
                        readers);
    }

    /** What the site says of the document. Only who has something to publish asks for it. */
    private CompletableFuture<Optional<List<String>>> site(SiftedEntries entries, URI document) {
        return entries.articles().isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : web.rights().of(document).thenApply(Optional::of);
    }

    /** It is no part of a fingerprint: a file that cannot be had for a while edits no article. */
    private static void sign(SiftedEntries entries, List<String> signals) {
        entries.articles()
                .forEach(article -> article.setRightsInfo(RightsInfo.withFarther(article.getRightsInfo(), signals)));
    }
}
