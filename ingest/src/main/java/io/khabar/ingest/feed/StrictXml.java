package io.khabar.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads well-formed XML into a tree. */
final class StrictXml extends DefaultHandler {
    /** {@link java.util.ArrayDeque} takes no null. */
    private record Begun(@Nullable Tag tag) {}

    /**
     * Where the XML is not well-formed.
     *
     * @param line from 1; 0: not known
     */
    record Fault(int line, String what) {}

    private final TreeBuilder tree;
    private final Deque<Begun> open = new ArrayDeque<>();
    private @Nullable Locator locator;

    private StrictXml(TreeBuilder tree) {
        this.tree = tree;
    }

    /** Fills the tree; what comes back is why the tree is not whole. */
    static Optional<Fault> read(String xml, TreeBuilder tree) {
        try {
            SecureXml.parser().parse(new InputSource(new StringReader(xml)), new StrictXml(tree));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(new Fault(Math.max(0, e.getLineNumber()), String.valueOf(e.getMessage())));
        } catch (SAXException | IOException e) {
            return Optional.of(new Fault(0, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        this.locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (open.size() >= FeedLimits.OPEN) {
            throw new SAXParseException("more than " + FeedLimits.OPEN + " elements within each other", locator);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(attributes.getQName(i), attributes.getValue(i));
        }
        int line = locator == null ? 0 : locator.getLineNumber();
        open.push(new Begun(tree.start(name, values, line)));
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        tree.end(open.pop().tag());
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        tree.text(new String(characters, start, length));
    }

    /** Nothing is ever fetched: what would be is empty. */
    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void error(SAXParseException fault) throws SAXException {
        throw fault;
    }

    /** Faults go into the result, not to standard error. */
    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
        throw fault;
    }
}
