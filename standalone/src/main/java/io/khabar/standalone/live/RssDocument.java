package io.khabar.standalone.live;

import java.util.List;

/** A feed in RSS 2.0, with Dublin Core for what RSS has no element. */
final class RssDocument {

    private RssDocument() {}

    static String of(String name, String url, List<FeedItem> items) {
        Xml xml = new Xml()
                .raw("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\n")
                .element("title", name)
                .element("link", url)
                .element("description", "Seeds of Khabar");
        items.forEach(item -> item(xml, item));
        return xml.raw("</channel></rss>\n").toString();
    }

    private static void item(Xml xml, FeedItem item) {
        xml.raw("<item>\n")
                .element("guid", " isPermaLink=\"false\"", item.guid())
                .element("title", item.title())
                .element("link", item.url())
                .element("dc:creator", item.by())
                .element("dc:date", item.published())
                .element("dc:language", item.language())
                .element("dc:rights", item.rights());
        item.keywords().forEach(keyword -> xml.element("category", keyword));
        xml.element(item.html() ? "content:encoded" : "description", item.text())
                .raw("</item>\n");
    }
}
