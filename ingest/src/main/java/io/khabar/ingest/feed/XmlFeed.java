package io.khabar.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads RSS, RDF, Atom, CDF and sitemaps out of one tree. A feed may mix their vocabularies, and many do. */
final class XmlFeed {
    private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "at:deleted-entry");

    private final Tag root;
    private final String format;
    private final Bases bases;
    private final Notes notes;

    XmlFeed(Tag root, @Nullable String base, Notes notes) {
        this.root = root;
        this.format = Formats.name(root);
        this.bases = new Bases(base);
        this.notes = notes;
    }

    String format() {
        return format;
    }

    FeedInfo info() {
        if (format.equals("sitemap-index")) {
            return new FeedInfo(null, null, null, null, null, null, null, null, children());
        }
        return new InfoReader(new Fields(head(), "the feed", bases, notes), root).read();
    }

    List<FeedEntry> entries() {
        Fields feed = new Fields(head(), "the feed", bases, notes);
        String author = format.startsWith("atom") ? People.authors(feed) : null;
        List<FeedEntry> entries = new ArrayList<>();
        for (Tag entry : entryTags()) {
            Fields fields = new Fields(entry, "entry " + (entries.size() + 1), bases, notes);
            EntryReader reader = new EntryReader(fields, Bases.language(head()));
            entries.add(entry.is("url") ? new SitemapEntry(fields).read() : reader.read(author));
        }
        return entries;
    }

    private Tag head() {
        List<Tag> channels = root.children("channel");
        return channels.isEmpty() ? root : channels.get(0);
    }

    /** Also those that stand beside the channel (RSS 1.0) or deeper than they should. */
    private List<Tag> entryTags() {
        List<Tag> found = new ArrayList<>();
        if (root.is("entry") || root.is("item")) {
            found.add(root);
        } else {
            gather(root, found);
        }
        return found;
    }

    /** No deeper than {@link FeedLimits#DEPTH}. */
    private static void gather(Tag tag, List<Tag> found) {
        for (Tag child : tag.children()) {
            if (ENTRIES.contains(child.name()) && (!child.is("url") || tag.is("urlset"))) {
                found.add(child);
            } else {
                gather(child, found);
            }
        }
    }

    private List<String> children() {
        List<String> locations = new ArrayList<>();
        for (Tag sitemap : root.children("sitemap")) {
            String location = new Fields(sitemap, "sitemap", bases, notes).identifier("loc");
            Optional<String> url = location == null ? Optional.empty() : Address.resolve(bases.of(sitemap), location);
            if (locations.size() == FeedLimits.CHILDREN) {
                notes.add(sitemap.line(), "more than " + FeedLimits.CHILDREN + " sitemaps; the rest is left out");
                break;
            }
            url.ifPresent(locations::add);
        }
        return locations;
    }
}
