package io.khabar.ingest.feed;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Says what a document is that is no feed, and where a feed may be. */
final class NoFeed {
    private static final int NAMED = 5;

    /** Characters of a page in which its head ends. */
    private static final int HEAD = 1 << 18;

    private NoFeed() {}

    static void tell(Tag top, String text, @Nullable String base, Notes notes) {
        Tag first = top.children().isEmpty() ? top : top.children().get(0);
        if (page(first, text)) {
            Set<String> feeds = feeds(text, base);
            notes.add(
                    Math.max(1, first.line()),
                    "an HTML page, expected a feed; "
                            + (feeds.isEmpty() ? "it names no feed" : "it names " + String.join(", ", feeds)));
        } else if (first.name().isEmpty()) {
            notes.add(1, "no element, expected a feed; it begins with \"" + Fields.cut(text.strip(), 60) + "\"");
        } else {
            notes.add(
                    first.line(),
                    "root element <" + Fields.cut(first.name(), 60)
                            + ">, expected <rss>, <rdf:RDF>, <feed>, <channel>, <urlset> or <sitemapindex>");
        }
    }

    private static boolean page(Tag first, String text) {
        return first.localName().equals("html")
                || Fields.cut(text.stripLeading(), 64).toLowerCase(Locale.ROOT).startsWith("<!doctype html")
                || Set.of("head", "body", "title", "p", "div", "meta", "script").contains(first.localName());
    }

    /** The feeds that a page names with {@code rel="alternate"} (RSS autodiscovery; HTML, 4.6.7.1). */
    private static Set<String> feeds(String html, @Nullable String base) {
        return Jsoup.parse(Fields.cut(html, HEAD), base == null ? "" : base)
                .select("link[rel~=(?i)alternate][href]")
                .stream()
                .filter(NoFeed::feed)
                .map(link -> Address.resolve(base, link.attr("href")).orElse(""))
                .filter(link -> !link.isEmpty())
                .limit(NAMED)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean feed(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        return type.contains("rss") || type.contains("atom") || type.contains("rdf") || type.contains("feed+json");
    }
}
