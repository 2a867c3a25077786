package io.khabar.enrich.story.parse;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the column of a page that holds headline and text, where no element says which it is: the one around the headline and most
 * of the paragraphs that are prose and not links.
 */
final class TextColumn {
    private static final int SHORTEST = 60;
    private static final int MOST_PARAGRAPHS = 2_000;
    private static final int MOST_LEVELS = 50;

    /** Of the page's prose, so that a page of several columns of texts has none that is the article's. */
    private static final double MOST = 0.5;

    private TextColumn() {}

    /** Null when the page has no such column, or it is the whole page. */
    static @Nullable Element of(Document document) {
        Element headline = document.selectFirst("h1");
        if (headline == null) {
            return null;
        }
        IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();
        int all = 0;
        for (Element paragraph :
                document.select("p").stream().limit(MOST_PARAGRAPHS).toList()) {
            int length = prose(paragraph);
            all += length;
            addAround(prose, paragraph, length);
        }
        for (Element at = headline.parent(); at != null && isInner(at); at = at.parent()) {
            if (prose.getOrDefault(at, 0) > MOST * all) {
                return at;
            }
        }
        return null;
    }

    private static void addAround(IdentityHashMap<Element, Integer> prose, Element paragraph, int length) {
        Element at = length == 0 ? null : paragraph.parent();
        for (int level = 0; at != null && level < MOST_LEVELS; level++) {
            prose.merge(at, length, Integer::sum);
            at = at.parent();
        }
    }

    private static boolean isInner(Element element) {
        return !element.nameIs("body") && !element.nameIs("html");
    }

    /** Characters that are no link, of a paragraph that is long enough; else none. */
    private static int prose(Element paragraph) {
        int links = paragraph.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        int own = paragraph.text().length() - links;
        return own >= SHORTEST ? own : 0;
    }
}
