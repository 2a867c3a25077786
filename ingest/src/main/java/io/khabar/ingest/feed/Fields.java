package io.khabar.ingest.feed;

import io.khabar.ingest.article.LenientTime;
import io.khabar.ingest.article.PublishedTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values out of the children of one element, within limits. */
final class Fields {
    private final Tag tag;
    private final String where;
    private final Bases bases;
    private final Notes notes;

    /** @param where what the element is, for people: "entry 3" */
    Fields(Tag tag, String where, Bases bases, Notes notes) {
        this.tag = tag;
        this.where = where;
        this.bases = bases;
        this.notes = notes;
    }

    Tag tag() {
        return tag;
    }

    /** The same for an element within this one. */
    Fields of(Tag within) {
        return new Fields(within, where, bases, notes);
    }

    Bases bases() {
        return bases;
    }

    /** The first of these elements that is not blank, as one line of plain text; null: none. */
    @Nullable
    String line(int limit, String... names) {
        return first(child -> line(child, limit), names);
    }

    /** One line of plain text. */
    String line(Tag child, int limit) {
        return cut(Texts.of(capped(child, limit * 4)).plain(), limit, child.name());
    }

    /** The first of these elements that is not blank, as plain text or safe HTML; null: none. */
    @Nullable
    String body(int limit, String... names) {
        return first(child -> body(child, limit), names);
    }

    /** The first of these elements that is not blank, as an identifier; null: none. */
    @Nullable
    String identifier(String... names) {
        return first(this::identifier, names);
    }

    String identifier(Tag child) {
        String id = Invisible.identifier(child.hasChildren() ? Markup.of(child) : child.text());
        return cut(id, FeedLimits.IDENTIFIER, child.name());
    }

    /** An id of Atom may be no path (RFC 4287, 4.2.6); one that looks like it is resolved, as peers do. */
    String id(Tag child) {
        String id = identifier(child);
        if (child.is("guid") || id.isEmpty() || Address.absolute(id)) {
            return id;
        }
        String base = id.startsWith("/") ? bases.of(tag) : bases.stated(tag);
        return base == null ? id : Address.resolve(base, id).orElse(id);
    }

    /** The id of RDF; empty: none. */
    String about() {
        return cut(Invisible.identifier(tag.attribute("rdf:about").orElse("")), FeedLimits.IDENTIFIER, "rdf:about");
    }

    /**
     * The first of these dates that can be read; null: none. Of several of one name the last counts, as for peers, by which feeds
     * are tried out. What cannot be read is told.
     */
    @Nullable
    PublishedTime time(String... names) {
        for (String name : names) {
            List<Tag> named = tag.children(name);
            for (int i = named.size() - 1; i >= 0; i--) {
                Tag child = named.get(i);
                String text = child.text().strip();
                Optional<PublishedTime> time = LenientTime.parse(text);
                if (time.isPresent()) {
                    return time.get();
                }
                if (!text.isEmpty()) {
                    notes.add(
                            child.line(),
                            where + ": <" + name + "> is no date that can be read: \"" + cut(text, 60) + "\"");
                }
            }
        }
        return null;
    }

    /** Cuts a value and tells it. */
    String cut(String text, int limit, String field) {
        if (text.length() <= limit) {
            return text;
        }
        notes.add(tag.line(), where + ": <" + field + "> is longer than " + limit + " characters and was cut");
        return cut(text, limit);
    }

    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        boolean half = limit > 0 && Character.isHighSurrogate(text.charAt(limit - 1));
        return text.substring(0, half ? limit - 1 : limit);
    }

    private @Nullable String first(Function<Tag, String> value, String... names) {
        for (String name : names) {
            for (Tag child : named(name)) {
                String text = value.apply(child);
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The children with a name; those of Media RSS may stand in a group, which is about the entry as a whole. */
    private List<Tag> named(String name) {
        List<Tag> own = tag.children(name);
        return !own.isEmpty() || !name.startsWith("media:")
                ? own
                : tag.children("media:group").stream()
                        .flatMap(group -> group.children(name).stream())
                        .toList();
    }

    /** Plain text or safe HTML. HTML is cut before it is cleaned, so that what is left is whole again; cleaning can make it longer by escaping. */
    String body(Tag child, int limit) {
        Texts.Construct construct = Texts.of(child);
        String value = cut(construct.value(), limit, child.name());
        String base = bases.of(child);
        String safe = new Texts.Construct(value, construct.html()).safe(base);
        while (safe.length() > limit) {
            value = cut(value, (int) ((long) value.length() * limit / safe.length() * 9 / 10));
            safe = new Texts.Construct(value, construct.html()).safe(base);
        }
        return safe;
    }

    /** A copy with less text, so that a title of megabytes is not parsed as HTML. */
    private static Tag capped(Tag child, int limit) {
        List<Object> content = child.content();
        if (content.size() != 1 || !(content.get(0) instanceof String text) || text.length() <= limit) {
            return child;
        }
        Tag copy = new Tag(child.name(), child.uri(), child.line(), child.parent());
        child.attributes().forEach(copy::attribute);
        copy.add(cut(text, limit));
        return copy;
    }
}
