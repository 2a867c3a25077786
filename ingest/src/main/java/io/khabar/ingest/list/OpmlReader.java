package io.khabar.ingest.list;

import io.khabar.ingest.feed.MendedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
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
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feeds of an OPML 2.0 file (opml.org/spec2.opml): each outline with an xmlUrl is a feed, and the outlines around
 * it are its tags. No document type, entity or other file is ever read. Khabar's own fields come from attributes that
 * {@link OpmlWriter} writes.
 */
public final class OpmlReader {
    private static final int DEEPEST = 64;
    private static final int MOST_BYTES = 15 * 1024 * 1024;

    private final Mistakes mistakes;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Deque<Optional<String>> groups = new ArrayDeque<>();

    private OpmlReader(String file) {
        this.mistakes = new Mistakes(file);
    }

    /**
     * Reads to the end, or to where the file is no XML. What is not well-formed is mended as in feeds, and told, when more of it can be
     * read then.
     *
     * @param file its name, for the mistakes
     * @throws IOException when the stream cannot be read
     */
    public static CheckedList read(String file, InputStream opml) throws IOException {
        byte[] bytes = opml.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return new CheckedList(
                    FeedList.EMPTY, List.of(file + ": is larger than " + MOST_BYTES + " bytes; divide it"));
        }
        OpmlReader strict = new OpmlReader(file);
        if (strict.all(new StreamSource(new ByteArrayInputStream(bytes)))) {
            return strict.result();
        }
        OpmlReader mended = new OpmlReader(file);
        Optional<MendedXml> xml = MendedXml.of(bytes);
        boolean whole = xml.isPresent()
                && mended.all(new StreamSource(new StringReader(xml.get().text())));
        if (!whole && mended.feeds.size() <= strict.feeds.size()) {
            return strict.result();
        }
        xml.ifPresent(mending -> mending.mendings()
                .forEach(one -> mended.mistakes.add(one.line(), "is no well-formed XML, mended: " + one.what())));
        return mended.result();
    }

    /** Reads a document; false when it is no well-formed XML to its end, which is a mistake. */
    private boolean all(Source opml) {
        try {
            read(factory().createXMLStreamReader(opml));
            return true;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            mistakes.add(line, "is no well-formed XML here, or has a document type: " + oneLine(e));
            return false;
        }
    }

    private CheckedList result() {
        return new CheckedList(new FeedList(feeds.values().stream().toList()), mistakes.lines());
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
