package io.khabar.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** Finds the element that makes a document a feed, and names the format. */
final class Formats {
    private static final Set<String> ROOTS =
            Set.of("rss", "rdf:rdf", "rdf", "feed", "channel", "urlset", "sitemapindex", "entry", "item");

    private static final int LOOKED_AT = 1000;

    private Formats() {}

    /** The first element that can be a feed's, wherever junk has put it; empty: there is none, or it is a page. */
    static Optional<Tag> root(Tag top) {
        Deque<Tag> queue = new ArrayDeque<>(top.children());
        for (int looked = 0; looked < LOOKED_AT && !queue.isEmpty(); looked++) {
            Tag tag = queue.remove();
            if (ROOTS.contains(tag.name())) {
                return Optional.of(tag);
            }
            if (!tag.localName().equals("html")) {
                queue.addAll(tag.children());
            }
        }
        return Optional.empty();
    }

    static String name(Tag root) {
        return switch (root.name()) {
            case "rss" -> rss(root.attribute("version").orElse(""));
            case "rdf:rdf", "rdf" -> rdf(root);
            case "feed", "entry" -> atom(root);
            case "channel" -> channel(root);
            case "urlset" -> news(root) ? "news-sitemap" : "sitemap";
            case "sitemapindex" -> "sitemap-index";
            default -> "rss";
        };
    }

    private static String rss(String version) {
        boolean number = !version.isEmpty()
                && version.length() <= 8
                && version.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        if (!number) {
            return "rss";
        }
        return version.startsWith("2") ? "rss-2.0" : "rss-" + (version.equals("0.9") ? "0.90" : version);
    }

    private static String rdf(Tag root) {
        return root.children().stream().anyMatch(child -> child.uri().equals(Namespaces.RSS_090))
                ? "rss-0.90"
                : "rss-1.0";
    }

    private static String atom(Tag root) {
        boolean old = root.uri().equals(Namespaces.ATOM_03)
                || root.attribute("version").orElse("").startsWith("0.");
        return old ? "atom-0.3" : "atom-1.0";
    }

    /** CDF and a headless RSS have the same root; CDF's links are attributes. */
    private static String channel(Tag root) {
        boolean cdf = attributes(root) || root.children("item").stream().anyMatch(Formats::attributes);
        return cdf ? "cdf" : "rss";
    }

    private static boolean attributes(Tag tag) {
        return tag.attribute("href").isPresent() || tag.attribute("lastmod").isPresent();
    }

    private static boolean news(Tag root) {
        return root.children("url").stream()
                .anyMatch(url -> !url.children("news:news").isEmpty());
    }
}
