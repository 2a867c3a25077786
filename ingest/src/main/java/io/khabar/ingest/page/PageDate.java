package io.khabar.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.ingest.article.LenientTime;
import io.khabar.ingest.article.PublishedTime;
import io.khabar.linkeddata.LinkedData;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page says that it was published. Tried in this order: schema.org in JSON-LD; meta elements (Open Graph, microdata, Dublin
 * Core); microdata anywhere; a time element of the article, or the only one of the page.
 */
final class PageDate {
    private static final String METAS = "meta[property=article:published_time], meta[name=article:published_time],"
            + " meta[itemprop=datePublished], meta[name=dcterms.created], meta[name=dc.date.issued]";

    private PageDate() {}

    /** The first date that can be read; a date that is wrong is passed over. */
    static Optional<PublishedTime> of(Document page) {
        return Stream.<Stream<String>>of(
                        page.select("script[type^=application/ld+json]").stream()
                                .flatMap(script -> linked(script.data())),
                        page.select(METAS).stream().map(meta -> meta.attr("content")),
                        page.select("[itemprop=datePublished]").stream()
                                .map(date -> date.hasAttr("datetime") ? date.attr("datetime") : date.text()),
                        times(page))
                .flatMap(texts -> texts)
                .flatMap(text -> LenientTime.parse(text).stream())
                .findFirst();
    }

    /** Teasers have dates, too: a page with several of them outside of its article does not say which is its own. */
    private static Stream<String> times(Document page) {
        Element own = page.selectFirst("time[pubdate], article time[datetime]");
        if (own != null) {
            return Stream.of(own.attr("datetime"));
        }
        return page.select("time[datetime]").size() == 1
                ? page.select("time[datetime]").eachAttr("datetime").stream()
                : Stream.empty();
    }

    private static Stream<String> linked(String json) {
        JsonNode read = LinkedData.read(json);
        return read == null ? Stream.empty() : dates(read);
    }

    /** Of an article before those of what stands in it; a list or a graph has them in its order. */
    private static Stream<String> dates(JsonNode node) {
        if (node.isArray()) {
            return children(node).flatMap(PageDate::dates);
        }
        JsonNode date = node.path("datePublished");
        return node.isObject() && isArticle(node.path("@type")) && date.isTextual()
                ? Stream.of(date.asText())
                : dates(node.path("@graph"), node.path("mainEntity"));
    }

    private static Stream<String> dates(JsonNode... nodes) {
        return Stream.of(nodes).filter(JsonNode::isContainerNode).flatMap(PageDate::dates);
    }

    /** NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting and their like; also with the address of schema.org before it. */
    private static boolean isArticle(JsonNode type) {
        return type.isArray()
                ? children(type).anyMatch(PageDate::isArticle)
                : type.asText().endsWith("Article") || type.asText().endsWith("Posting");
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
