package io.khabar.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One prefix for each vocabulary, whatever prefix a feed binds to it. The vocabularies of RSS, RDF, Atom, CDF and sitemaps
 * have the empty one.
 */
final class Namespaces {
    static final String ATOM = "http://www.w3.org/2005/atom";
    static final String ATOM_03 = "http://purl.org/atom/ns#";
    static final String RSS_090 = "http://my.netscape.com/rdf/simple/0.9/";
    static final String XHTML = "xhtml";

    private static final Map<String, String> PREFIXES = prefixes();

    private Namespaces() {}

    /**
     * The prefix that stands for a vocabulary.
     *
     * @param uri as declared; empty: none was declared, and the prefix is taken for what it usually means
     */
    static String prefix(String uri, String declared) {
        String known = PREFIXES.get(uri.strip().toLowerCase(Locale.ROOT));
        return known != null ? known : usual(declared.toLowerCase(Locale.ROOT));
    }

    private static String usual(String prefix) {
        return switch (prefix) {
            case "atom", "a10", "rss" -> "";
            default -> prefix;
        };
    }

    private static Map<String, String> prefixes() {
        Map<String, String> known = new HashMap<>();
        for (String core : new String[] {
            ATOM,
            ATOM_03,
            RSS_090,
            "http://purl.org/rss/1.0/",
            "http://purl.org/rss/1.0/modules/rss091#",
            "http://purl.org/rss/2.0/",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://cyber.law.harvard.edu/rss/rss.html",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://purl.org/net/rss1.1#",
            "http://purl.org/pie/",
            "http://purl.org/echo/",
            "http://example.com/necho",
            "http://example.com/newformat#",
            "uri/of/echo/namespace#",
            "http://www.sitemaps.org/schemas/sitemap/0.9",
            "https://www.sitemaps.org/schemas/sitemap/0.9",
            "http://www.sitemaps.org/schemas/sitemap/0.84",
            "http://www.google.com/schemas/sitemap/0.84",
            "http://www.google.com/schemas/sitemap/0.9"
        }) {
            known.put(core, "");
        }
        known.put("http://purl.org/dc/elements/1.1/", "dc");
        known.put("http://purl.org/dc/elements/1.0/", "dc");
        known.put("http://purl.org/dc/terms/", "dcterms");
        known.put("http://purl.org/rss/1.0/modules/content/", "content");
        known.put("http://purl.org/rss/1.0/modules/syndication/", "sy");
        known.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf");
        known.put("http://search.yahoo.com/mrss", "media");
        known.put("http://search.yahoo.com/mrss/", "media");
        known.put("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes");
        known.put("http://example.com/dtds/podcast-1.0.dtd", "itunes");
        known.put("http://prismstandard.org/namespaces/1.2/basic/", "prism");
        known.put("http://prismstandard.org/namespaces/basic/2.0/", "prism");
        known.put("http://www.w3.org/1999/xhtml", XHTML);
        known.put("http://www.w3.org/xml/1998/namespace", "xml");
        known.put("http://www.google.com/schemas/sitemap-news/0.9", "news");
        known.put("http://purl.org/atompub/tombstones/1.0", "at");
        known.put("http://rssnamespace.org/feedburner/ext/1.0", "feedburner");
        return Map.copyOf(known);
    }
}
