package io.khabar.ingest.list;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feeds of an OPML 2.0 file (opml.org/spec2.opml): each outline with an xmlUrl is a feed, and the outlines around
 * it are its tags. No document type, entity or other file is ever read. Khabar's own fields come from attributes that
 * {@link OpmlWriter} writes.
 */
public final class OpmlReader {
    private static final int DEEPEST = 64;

    private final Mistakes mistakes;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Deque<Optional<String>> groups = new ArrayDeque<>();

    private OpmlReader(String file) {
        this.mistakes = new Mistakes(file);
    }

    /**
     * Reads to the end, or to where the file is no XML.
     *
     * @param file its name, for the mistakes
     * @throws IOException when the stream cannot be read
     */
    public static CheckedList read(String file, InputStream opml) throws IOException {
        OpmlReader reader = new OpmlReader(file);
        try {
            reader.read(factory().createXMLStreamReader(opml));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException fault && !(fault instanceof CharConversionException)) {
                throw fault;
            }
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            reader.mistakes.add(line, "is no well-formed XML here, or has a document type: " + oneLine(e));
        }
        return new CheckedList(new FeedList(reader.feeds.values().stream().toList()), reader.mistakes.lines());
    }

    private static String oneLine(XMLStreamException fault) {
        String message = String.valueOf(fault.getMessage());
        int last = message.lastIndexOf("Message: ");
        return (last < 0 ? message : message.substring(last + "Message: ".length())).replace('\n', ' ');
    }

    /** The JDK's own, whatever else lies on the classpath. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean first = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                mistakes.add(line(xml), "has a document type, which OPML does not need; take it out");
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (first && !xml.getLocalName().equals("opml")) {
                    mistakes.add(line(xml), "expected OPML, found <" + xml.getLocalName() + ">");
                    return;
                }
                first = false;
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("outline")) {
                groups.pop();
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.getLocalName().equals("outline")) {
            return;
        }
        if (groups.size() >= DEEPEST) {
            throw new XMLStreamException("outlines are nested more than " + DEEPEST + " deep", xml.getLocation());
        }
        Map<String, String> attributes = attributes(xml);
        String url = attributes.getOrDefault("xmlurl", "").strip();
        if (url.isEmpty()) {
            groups.push(Optional.ofNullable(title(attributes)));
        } else {
            feed(url, attributes, line(xml));
            groups.push(Optional.empty());
        }
    }

    /** Names without regard to case: programs write xmlUrl, xmlURL and xmlurl. */
    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static @Nullable String title(Map<String, String> attributes) {
        String title = attributes.getOrDefault("text", "").strip();
        title = title.isEmpty() ? attributes.getOrDefault("title", "").strip() : title;
        return title.isEmpty() ? null : title;
    }

    private void feed(String url, Map<String, String> attributes, int line) {
        try {
            Feed feed = OpmlFeeds.feed(FeedFields.url(web(url)), title(attributes), attributes, tags(attributes));
            if (feeds.putIfAbsent(feed.key(), feed) != null) {
                mistakes.add(line, Mistakes.shown(url) + " stands in this file already; the first is taken");
            }
        } catch (IllegalArgumentException e) {
            mistakes.add(line, "expected an absolute http or https URL in xmlUrl, found " + Mistakes.shown(url));
        }
    }

    /** Programs write "feed://…" for http, and "feed:https://…". */
    private static String web(String url) {
        if (!url.regionMatches(true, 0, "feed:", 0, 5)) {
            return url;
        }
        return url.startsWith("//", 5) ? "http:" + url.substring(5) : url.substring(5);
    }

    /** The outlines around it, outermost first; then the attribute category (comma-separated, "/" as in "/news/egypt"). */
    private List<String> tags(Map<String, String> attributes) {
        List<String> tags = new ArrayList<>();
        groups.descendingIterator().forEachRemaining(group -> group.ifPresent(tags::add));
        for (String category : attributes.getOrDefault("category", "").split(",")) {
            for (String part : category.split("/")) {
                if (!part.isBlank()) {
                    tags.add(part.strip());
                }
            }
        }
        return tags.stream().distinct().toList();
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }
}
