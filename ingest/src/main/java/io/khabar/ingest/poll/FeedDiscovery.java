package io.khabar.ingest.poll;

import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.ingest.article.WebUrl;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import io.khabar.ingest.fetch.Fetcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds of a site: the URL itself, what its page links to (HTML, link rel="alternate"), the sitemaps that robots.txt
 * names (RFC 9309 leaves them to others; sitemaps.org has them), and where feeds usually stand. Each is fetched to see
 * whether it is one.
 */
public final class FeedDiscovery {
    /** Bytes of a page in which its head ends. */
    private static final int HEAD = 512 * 1024;

    private static final int MOST = 20;
    private static final String SITEMAP = "sitemap:";
    private static final List<String> TYPES = List.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");
    private static final List<String> USUAL =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/news-sitemap.xml");

    private final Fetcher fetcher;
    private final FeedReader reader;

    /**
     * A feed that was found.
     *
     * @param title as it calls itself; null: it does not
     * @param format as {@link ParsedFeed#format}
     * @param how where it was found, for people
     */
    public record Found(URI url, @Nullable String title, String format, int entries, String how) {}

    public FeedDiscovery(Fetcher fetcher, FeedReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /** What was found, the likeliest first, each once though several addresses may lead to it; waits for the answers of the site. */
    public List<Found> at(URI page) {
        return at(page, why -> {});
    }

    /**
     * As {@link #at(URI)}.
     *
     * @param unreachable told why the page itself could not be fetched, for people; the usual places are still looked at
     */
    public List<Found> at(URI page, Consumer<String> unreachable) {
        Map<String, String> candidates = new LinkedHashMap<>();
        FetchResult result = result(page);
        Optional<Fetched> answer = document(result);
        if (answer.isEmpty()) {
            unreachable.accept(why(result));
        } else {
            Optional<Found> itself = feed(page, answer.get(), "the URL itself");
            if (itself.isPresent()) {
                return List.of(itself.get());
            }
            linked(answer.get()).forEach(url -> candidates.putIfAbsent(url, "linked by the page"));
        }
        named(page).forEach(url -> candidates.putIfAbsent(url, "named by robots.txt"));
        USUAL.forEach(path -> candidates.putIfAbsent(page.resolve(path).toString(), "where feeds usually stand"));
        List<Found> found = new ArrayList<>();
        Set<URI> places = new HashSet<>();
        candidates.entrySet().stream()
                .limit(MOST)
                .forEach(one -> look(one.getKey(), one.getValue(), places).ifPresent(found::add));
        return found;
    }

    private Optional<Found> look(String candidate, String how, Set<URI> places) {
        return WebUrl.of(candidate)
                .flatMap(url -> fetch(url)
                        .filter(answer -> places.add(answer.url()))
                        .flatMap(answer -> feed(url, answer, how)));
    }

    private Optional<Found> feed(URI url, Fetched answer, String how) {
        ParsedFeed parsed = reader.read(new FeedDocument(answer.bytes(), answer.contentType(), answer.url()));
        return parsed.format().equals(ParsedFeed.UNKNOWN)
                ? Optional.empty()
                : Optional.of(new Found(
                        url,
                        parsed.feed().title(),
                        parsed.format(),
                        parsed.entries().size(),
                        how));
    }

    private static List<String> linked(Fetched page) {
        try {
            return Jsoup.parse(
                            new ByteArrayInputStream(page.bytes(), 0, Math.min(HEAD, page.bytes().length)),
                            null,
                            page.url().toString())
                    .select("link[href]")
                    .stream()
                    .filter(FeedDiscovery::alternate)
                    .map(link -> link.absUrl("href"))
                    .filter(url -> CanonicalUrl.of(url).isPresent())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean alternate(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).split(" "));
        return relations.contains("alternate")
                && TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT));
    }

    private List<String> named(URI page) {
        return fetch(page.resolve("/robots.txt"))
                .map(answer -> new String(answer.bytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(SITEMAP))
                        .map(line -> line.substring(SITEMAP.length()).strip())
                        .filter(url -> CanonicalUrl.of(url).isPresent())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Fetched> fetch(URI url) {
        return document(result(url));
    }

    private FetchResult result(URI url) {
        return fetcher.fetch(FetchRequest.of(url)).join();
    }

    private static Optional<Fetched> document(FetchResult result) {
        return result instanceof Fetched fetched ? Optional.of(fetched) : Optional.empty();
    }

    private static String why(FetchResult result) {
        if (result instanceof Failed failed) {
            return failed.reason();
        }
        return result instanceof Throttled throttled ? throttled.reason() : "it is gone for good (410)";
    }
}
