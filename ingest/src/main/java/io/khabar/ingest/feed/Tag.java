package io.khabar.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a feed: names in lower case with the prefixes of {@link Namespaces}, text and children in their order. */
final class Tag {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final String name;
    private final String uri;
    private final int line;
    private final @Nullable Tag parent;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<Object> content = new ArrayList<>(2);

    /**
     * @param name with its prefix, as "title" or "dc:date"
     * @param uri its namespace in lower case; empty: none
     * @param line from 1; 0: not known
     */
    Tag(String name, String uri, int line, @Nullable Tag parent) {
        this.name = name;
        this.uri = uri;
        this.line = line;
        this.parent = parent;
    }

    String name() {
        return name;
    }

    /** The name without its prefix. */
    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    String uri() {
        return uri;
    }

    int line() {
        return line;
    }

    @Nullable
    Tag parent() {
        return parent;
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    void attribute(String attribute, String value) {
        attributes.putIfAbsent(attribute, value);
    }

    /** All attributes, in their order. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** An attribute's value without blanks around it; empty when it is not there, or blank. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    void add(Tag child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    /** Strings and {@link Tag}s. */
    List<Object> content() {
        return content;
    }

    List<Tag> children() {
        return content.stream()
                .filter(Tag.class::isInstance)
                .map(Tag.class::cast)
                .toList();
    }

    /** The children with a name. */
    List<Tag> children(String wanted) {
        return children().stream().filter(child -> child.is(wanted)).toList();
    }

    boolean hasChildren() {
        return content.stream().anyMatch(Tag.class::isInstance);
    }

    /** All text in it, that of its descendants included. A CDATA section that was escaped, or stands in another one, is its text. */
    String text() {
        if (content.size() == 1 && content.get(0) instanceof String only) {
            return unwrapped(only);
        }
        StringBuilder text = new StringBuilder();
        gather(text);
        return unwrapped(text.toString());
    }

    private static String unwrapped(String text) {
        int start = text.indexOf(CDATA);
        int end = text.lastIndexOf(CDATA_END);
        boolean whole = start >= 0
                && end > start
                && text.indexOf(CDATA, start + 1) < 0
                && text.substring(0, start).isBlank()
                && text.substring(end + CDATA_END.length()).isBlank();
        return whole ? text.substring(start + CDATA.length(), end) : text;
    }

    /** No deeper than {@link FeedLimits#DEPTH}. */
    private void gather(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof Tag child) {
                child.gather(text);
            } else {
                text.append(part);
            }
        }
    }
}
