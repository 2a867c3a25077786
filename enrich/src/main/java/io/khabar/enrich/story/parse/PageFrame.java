package io.khabar.enrich.story.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the article stands in a marked-up page, and what the elements around a block say of it.
 *
 * @param body the element that holds the article; null when the page does not tell
 * @param prose knows which boxes outside of it hold whole texts
 */
record PageFrame(@Nullable Element body, Prose prose) {

    /** Stands in the hints of a block outside of the article's own element. */
    static final String OUTSIDE = "outside-article";

    private static final Set<String> TELLING_TAGS = Set.of(
            "nav",
            "aside",
            "footer",
            "header",
            "form",
            "button",
            "figure",
            "figcaption",
            "menu",
            "blockquote",
            "dialog");

    private static final int MOST_LEVELS = 12;
    private static final int MOST_ELEMENTS = 64;

    static PageFrame of(Document document) {
        Element several = aroundArticles(document);
        if (several != null) {
            return new PageFrame(several, new Prose());
        }
        for (String query : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
            Element best = longest(document, query);
            if (best != null) {
                return new PageFrame(withHead(best, query), new Prose());
            }
        }
        return new PageFrame(TextColumn.of(document), new Prose());
    }

    /** The element around several articles that each hold a heading and paragraphs of prose; null when there are not several. */
    private static @Nullable Element aroundArticles(Document document) {
        List<Element> whole = document.select("article").stream()
                .limit(MOST_ELEMENTS)
                .filter(Prose::isWhole)
                .filter(article -> article.parent() != null && article.parent().closest("article") == null)
                .toList();
        if (whole.size() < 2) {
            return null;
        }
        Element around = whole.get(0).parent();
        while (around != null && !whole.stream().allMatch(around.getElementsByTag("article")::contains)) {
            around = around.parent();
        }
        return around;
    }

    /** The body alone has no headline: its article has. */
    private static Element withHead(Element element, String query) {
        Element article = query.startsWith("[itemprop") ? element.closest("article, main") : null;
        return article == null ? element : article;
    }

    private static @Nullable Element longest(Document document, String query) {
        Element best = null;
        int length = 0;
        for (Element element :
                document.select(query).stream().limit(MOST_ELEMENTS).toList()) {
            int own = element.wholeText().length();
            if (own > length) {
                best = element;
                length = own;
            }
        }
        return best;
    }

    /** The lower-case class, id and role tokens and the telling tags of a block and of what is around it inside the article. */
    Set<String> hints(Element block) {
        Set<String> hints = new LinkedHashSet<>();
        Element at = block;
        for (int level = 0; at != null && !at.equals(body) && level < MOST_LEVELS && isInner(at); level++) {
            add(hints, at);
            at = at.parent();
        }
        if (body != null && !body.equals(at) && !isHeadline(block) && !isInside(block) && !prose.holds(block)) {
            hints.add(OUTSIDE);
        }
        return hints;
    }

    /** An article within another one is a box of it. */
    private static boolean isInner(Element element) {
        boolean outer = !element.normalName().equals("article") || isOutermost(element);
        return !(outer && List.of("body", "html", "article", "main").contains(element.normalName()));
    }

    private static boolean isOutermost(Element article) {
        return article.parent() == null || article.parent().closest("article") == null;
    }

    private static boolean isHeadline(Element block) {
        return block.normalName().equals("h1");
    }

    private boolean isInside(Element block) {
        Element at = block;
        while (at != null && !at.equals(body)) {
            at = at.parent();
        }
        return at != null;
    }

    private static void add(Set<String> hints, Element element) {
        if (TELLING_TAGS.contains(element.normalName())) {
            hints.add(element.normalName());
        }
        for (String attribute : List.of("class", "id", "role", "itemprop")) {
            hints.addAll(tokens(element.attr(attribute)));
        }
    }

    /** "relatedPosts block--wide" gives "relatedposts", "block--wide" and the parts "block" and "wide". */
    private static List<String> tokens(String value) {
        List<String> tokens = new ArrayList<>();
        var words = new StringTokenizer(value.toLowerCase(Locale.ROOT));
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            tokens.add(word);
            var parts = new StringTokenizer(word, "-_:");
            while (parts.countTokens() > 1 && parts.hasMoreTokens()) {
                tokens.add(parts.nextToken());
            }
        }
        return tokens;
    }
}
