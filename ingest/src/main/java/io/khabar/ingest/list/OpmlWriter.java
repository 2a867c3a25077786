package io.khabar.ingest.list;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a list of feeds as OPML 2.0, each feed in the outlines of its tags. {@link OpmlReader} makes the same feeds of it. */
public final class OpmlWriter {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private static final class Group {
        private final Map<String, Group> groups = new LinkedHashMap<>();
        private final List<Feed> feeds = new ArrayList<>();
    }

    private OpmlWriter() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * The whole file, UTF-8 declared.
     *
     * @throws KhabarException (USAGE) when a text of the list cannot stand in XML
     */
    public static String write(FeedList list) {
        try {
            OpmlWriter writer = new OpmlWriter();
            writer.file(list);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new KhabarException(ExitCode.USAGE, "The list cannot be written as OPML: " + e.getMessage(), e);
        }
    }

    private void file(FeedList list) throws XMLStreamException {
        Group root = new Group();
        for (Feed feed : list.feeds()) {
            Group group = root;
            for (String tag : feed.tags()) {
                group = group.groups.computeIfAbsent(tag, any -> new Group());
            }
            group.feeds.add(feed);
        }
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace(OpmlFeeds.PREFIX, OpmlFeeds.NAMESPACE);
        line(1);
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("Feeds of Khabar");
        xml.writeEndElement();
        xml.writeEndElement();
        line(1);
        xml.writeStartElement("body");
        group(root, 2);
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        text.append('\n');
    }

    private void group(Group group, int depth) throws XMLStreamException {
        for (Feed feed : group.feeds) {
            feed(feed, depth);
        }
        for (Map.Entry<String, Group> inner : group.groups.entrySet()) {
            line(depth);
            xml.writeStartElement("outline");
            xml.writeAttribute("text", inner.getKey());
            group(inner.getValue(), depth + 1);
            line(depth);
            xml.writeEndElement();
        }
    }

    private void feed(Feed feed, int depth) throws XMLStreamException {
        line(depth);
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", feed.publisher() == null ? feed.url().getHost() : feed.publisher());
        xml.writeAttribute("xmlUrl", feed.url().toString());
        if (feed.language() != null) {
            xml.writeAttribute(OpmlFeeds.LANGUAGE, feed.language());
        }
        for (Map.Entry<String, String> own : OpmlFeeds.own(feed).entrySet()) {
            xml.writeAttribute(OpmlFeeds.PREFIX, OpmlFeeds.NAMESPACE, own.getKey(), own.getValue());
        }
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
