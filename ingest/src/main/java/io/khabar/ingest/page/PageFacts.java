package io.khabar.ingest.page;

import crawlercommons.domains.EffectiveTldFinder;
import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.ingest.article.PublishedTime;
import io.khabar.ingest.feed.Languages;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page states beside its text.
 *
 * @param url its canonical URL: that of link rel="canonical" (RFC 6596) if it stays on the site, else where the page was found;
 *     null: neither is a URL of the web
 * @param published when it was published; null: it does not say
 * @param language BCP 47, of the html element; null: not stated
 * @param signals rights signals, such as "tdm-reservation: 1"
 */
record PageFacts(
        @Nullable String url,
        @Nullable PublishedTime published,
        @Nullable String language,
        List<String> signals) {

    PageFacts {
        signals = List.copyOf(signals);
    }

    /** @param found where the page was found at last */
    static PageFacts of(String markup, URI found) {
        Document page = Jsoup.parse(markup, found.toString());
        Element html = page.selectFirst("html");
        return new PageFacts(
                canonical(page, found)
                        .or(() -> CanonicalUrl.of(found.toString()))
                        .orElse(null),
                PageDate.of(page).orElse(null),
                html == null ? null : Languages.tag(html.attr("lang")),
                PageRights.of(page));
    }

    /** Pages that name another site, or the front page for all of them, do so by mistake. */
    private static Optional<String> canonical(Document page, URI found) {
        return page.select("link[rel][href]").stream()
                .filter(link -> List.of(
                                link.attr("rel").toLowerCase(Locale.ROOT).split(" "))
                        .contains("canonical"))
                .map(link -> link.absUrl("href"))
                .flatMap(url -> CanonicalUrl.of(url).stream())
                .filter(url -> stays(url, found))
                .findFirst();
    }

    private static boolean stays(String url, URI found) {
        try {
            URI canonical = URI.create(url);
            return site(canonical).equals(site(found))
                    && (!PageArticles.isFront(canonical) || PageArticles.isFront(found));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The domain that somebody registered (publicsuffix.org); of an address or a name without one, the host. */
    private static String site(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
