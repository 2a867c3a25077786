package io.khabar.enrich.story.parse;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.linkeddata.LinkedData;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a marked-up page states of its article for machines: JSON-LD and meta elements. */
final class StatedFacts {

    private static final Set<String> ARTICLES =
            Set.of("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle");
    private static final int MOST_NODES = 200;

    private final Document document;
    private final DateScanner dates;
    private final @Nullable JsonNode article;

    StatedFacts(Document document, DateScanner dates) {
        this.document = document;
        this.dates = dates;
        this.article = article(document);
    }

    /** The date of publication, with basis PAGE; {@link PublicationDate#NONE} when the page states none. */
    PublicationDate published() {
        String text = field("datePublished");
        for (String query : new String[] {"meta[property=article:published_time]", "meta[itemprop=datePublished]"}) {
            Element meta = text == null ? document.selectFirst(query) : null;
            text = meta == null ? text : meta.attr("content");
        }
        FoundDate date = text == null ? null : dates.find(text, 0, 0);
        return date == null ? PublicationDate.NONE : date.onPage();
    }

    /** The headline; null when the page states none. */
    @Nullable
    String headline() {
        String headline = field("headline");
        Element meta = headline == null ? document.selectFirst("meta[property=og:title]") : null;
        return meta == null
                ? headline
                : meta.attr("content").isBlank() ? null : meta.attr("content").strip();
    }

    private @Nullable String field(String name) {
        JsonNode node = article;
        String text = node == null ? "" : node.path(name).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    /** JSON-LD that is broken is as good as none. */
    private static @Nullable JsonNode article(Document document) {
        for (Element script : document.select("script[type^=application/ld+json]")) {
            JsonNode found = search(LinkedData.read(script.data()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable JsonNode search(@Nullable JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            if (isArticle(node.path("@type"))) {
                return node;
            }
            node.forEach(open::addLast);
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        boolean is = ARTICLES.contains(type.asText());
        for (JsonNode one : type) {
            is |= ARTICLES.contains(one.asText());
        }
        return is;
    }
}
