package io.khabar.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the one tree that all readers of XML read from, and keeps the limits on its size. Namespaces are resolved here, so
 * that a prefix nobody declared is no fault.
 */
final class TreeBuilder {
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** Hold text only: in broken XML, a sibling's start ends them. */
    private static final Set<String> LEAVES =
            Set.of("title", "link", "guid", "pubdate", "id", "updated", "published", "dc:date", "dc:creator");

    private static final Set<String> SIBLINGS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "id",
            "updated",
            "published",
            "dc:date",
            "dc:creator",
            "description",
            "content:encoded",
            "summary",
            "content",
            "author",
            "category",
            "item",
            "entry");

    private record Open(Tag tag, Map<String, String> bindings) {}

    private final Notes notes;
    private final boolean mending;
    private final Tag root = new Tag("", "", 0, null);
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int elements;
    private int entries;
    private int skipped;
    private boolean full;

    /** @param mending ends what was never closed, as in broken XML */
    TreeBuilder(Notes notes, boolean mending) {
        this.notes = notes;
        this.mending = mending;
        open.push(new Open(root, Map.of()));
    }

    /** A tag without a name whose children are what stood at the top. */
    Tag root() {
        return root;
    }

    /** Entries beyond {@link FeedLimits#ENTRIES}. */
    int entriesLeftOut() {
        return Math.max(0, entries - FeedLimits.ENTRIES);
    }

    /**
     * An element begins.
     *
     * @return null: it is left out; {@link #end} must be called with it all the same
     */
    @Nullable
    Tag start(String rawName, Map<String, String> rawAttributes, int line) {
        flush();
        Map<String, String> bindings = bindings(rawAttributes);
        String name = canonical(rawName, bindings, false);
        if (mending && skipped == 0) {
            endUnclosed(name);
        }
        if (leftOut(name, line)) {
            return null;
        }
        Tag parent = top();
        Tag tag = new Tag(name, uri(rawName, bindings), line, parent);
        rawAttributes.forEach((key, value) -> {
            if (!declaration(key)) {
                tag.attribute(canonical(key, bindings, true), value);
            }
        });
        parent.add(tag);
        open.push(new Open(tag, bindings));
        return tag;
    }

    /** The element that {@link #start} gave ends; one that was ended already, or never begun, is passed over. */
    void end(@Nullable Tag tag) {
        flush();
        if (tag == null) {
            skipped = Math.max(0, skipped - 1);
        } else if (open.stream().anyMatch(one -> one.tag() == tag)) {
            endUpTo(tag);
        }
    }

    void text(CharSequence characters) {
        if (skipped == 0) {
            text.append(characters);
        }
    }

    private boolean leftOut(String name, int line) {
        if (skipped > 0) {
            skipped++;
            return true;
        }
        if (full || (entry(name) && !inEntry() && ++entries > FeedLimits.ENTRIES)) {
            skipped = 1;
            return true;
        }
        if (open.size() > FeedLimits.DEPTH) {
            notes.count(line, "elements more than " + FeedLimits.DEPTH + " deep, of which only the text is kept");
            return true;
        }
        if (++elements > FeedLimits.ELEMENTS) {
            full = true;
            notes.add(line, "more than " + FeedLimits.ELEMENTS + " elements; the rest is left out");
            skipped = 1;
            return true;
        }
        return false;
    }

    private boolean entry(String name) {
        return ENTRIES.contains(name) || (name.equals("url") && top().is("urlset"));
    }

    private boolean inEntry() {
        return open.stream().anyMatch(one -> ENTRIES.contains(one.tag().name()));
    }

    private void endUnclosed(String name) {
        Tag top = top();
        if (LEAVES.contains(top.name()) && SIBLINGS.contains(name)) {
            notes.count(top.line(), "<" + top.name() + "> is not closed");
            open.pop();
        }
        if (name.equals("item") || name.equals("entry")) {
            open.stream().map(Open::tag).filter(tag -> tag.is(name)).findFirst().ifPresent(unclosed -> {
                notes.count(unclosed.line(), "<" + name + "> is not closed");
                endUpTo(unclosed);
            });
        }
    }

    private void endUpTo(Tag tag) {
        while (open.pop().tag() != tag) {
            // what stood within it ends with it
        }
    }

    private void flush() {
        if (text.length() > 0) {
            top().add(text.toString());
            text.setLength(0);
        }
    }

    private Tag top() {
        return open.getFirst().tag();
    }

    private Map<String, String> bindings(Map<String, String> attributes) {
        Map<String, String> outer = open.getFirst().bindings();
        if (attributes.keySet().stream().noneMatch(TreeBuilder::declaration)) {
            return outer;
        }
        Map<String, String> bindings = new HashMap<>(outer);
        attributes.forEach((key, value) -> {
            if (declaration(key) && bindings.size() < FeedLimits.PREFIXES) {
                bindings.put(key.equals("xmlns") ? "" : key.substring("xmlns:".length()), value);
            }
        });
        return bindings;
    }

    private static boolean declaration(String attribute) {
        return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
    }

    private static String uri(String rawName, Map<String, String> bindings) {
        int colon = rawName.indexOf(':');
        return bindings.getOrDefault(colon < 0 ? "" : rawName.substring(0, colon), "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** An attribute without a prefix is in no namespace (Namespaces in XML 1.0, 6.2). */
    private static String canonical(String rawName, Map<String, String> bindings, boolean attribute) {
        int colon = rawName.indexOf(':');
        String local = rawName.substring(colon + 1).toLowerCase(Locale.ROOT);
        if (colon < 0 && attribute) {
            return local;
        }
        String declared = colon < 0 ? "" : rawName.substring(0, colon);
        String prefix = Namespaces.prefix(bindings.getOrDefault(declared, ""), declared);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
