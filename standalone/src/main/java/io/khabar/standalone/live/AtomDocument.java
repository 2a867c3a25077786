package io.khabar.standalone.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in Atom 1.0, but for one rule: an entry whose date is not known has no "updated" (RFC 4287, 4.1.2), for it would be
 * taken for the date of the article.
 */
final class AtomDocument {

    private AtomDocument() {}

    static String of(String name, String url, List<FeedItem> items) {
        Xml xml = new Xml()
                .raw("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
                .element("id", url)
                .element("title", name);
        items.forEach(item -> entry(xml, item));
        return xml.raw("</feed>\n").toString();
    }

    private static void entry(Xml xml, FeedItem item) {
        xml.raw("<entry" + attribute("xml:lang", item.language()) + ">\n")
                .element("id", item.guid())
                .element("title", item.title() == null ? "" : item.title())
                .element("published", item.published())
                .element("updated", item.published())
                .element("rights", item.rights());
        if (item.url() != null) {
            xml.raw("<link" + attribute("href", item.url()) + "/>\n");
        }
        if (item.by() != null) {
            xml.raw("<author>").element("name", item.by()).raw("</author>\n");
        }
        item.keywords().forEach(keyword -> xml.raw("<category" + attribute("term", keyword) + "/>\n"));
        xml.element("content", item.html() ? " type=\"html\"" : " type=\"text\"", item.text())
                .raw("</entry>\n");
    }

    private static String attribute(String name, @Nullable String value) {
        return value == null ? "" : " " + name + "=\"" + Xml.escaped(value) + "\"";
    }
}
