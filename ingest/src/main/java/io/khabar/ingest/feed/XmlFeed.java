package io.khabar.ingest.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import io.khabar.ingest.article.PublishedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    /** What the feed says of itself, and its entries. */
    ParsedFeed read() {
        if (root.is("sitemapindex")) {
            return parsed(new FeedInfo(null, null, null, null, null, null, null, null, children()), List.of());
        }
        Fields head = new Fields(head(), "the feed", bases, notes);
        List<Fields> entries = new ArrayList<>();
        for (Tag entry : entryTags()) {
            entries.add(new Fields(entry, "entry " + (entries.size() + 1), bases, notes));
        }
        if (root.is("urlset")) {
            return parsed(
                    FeedInfo.NOTHING, entries.stream().map(SitemapEntry::of).toList());
        }
        boolean atom = format.startsWith("atom");
        SyndFeed rome = RomeTree.read(atom, head, entries);
        String author = atom ? People.line(rome.getAuthors(), List.of(), head) : null;
        String language = Bases.language(head());
        List<FeedEntry> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            read.add(new EntryReader(rome.getEntries().get(i), entries.get(i), language).read(author));
        }
        return parsed(new InfoReader(rome, head, root).read(), read);
    }

    private ParsedFeed parsed(FeedInfo info, List<FeedEntry> entries) {
        return new ParsedFeed(format, info, entries, notes.list());
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

    /** Those of news first, and of both the ones that changed last; what has no date comes after what has one. */
    private List<String> children() {
        List<Child> found = new ArrayList<>();
        for (Tag sitemap : root.children("sitemap")) {
            if (found.size() == FeedLimits.CHILDREN) {
                notes.add(sitemap.line(), "more than " + FeedLimits.CHILDREN + " sitemaps; the rest is left out");
                break;
            }
            Fields fields = new Fields(sitemap, "sitemap", bases, notes);
            String location = fields.identifier("loc");
            Optional<String> url = location == null ? Optional.empty() : Address.resolve(bases.of(sitemap), location);
            url.ifPresent(address -> found.add(new Child(address, fields.time("lastmod"))));
        }
        return found.stream().sorted(Child.LIKELIEST).map(Child::url).toList();
    }

    private record Child(String url, @Nullable PublishedTime changed) {
        private static final Comparator<Child> LIKELIEST = Comparator.comparing(
                        Child::isNews, Comparator.reverseOrder())
                .thenComparing(Child::time, Comparator.reverseOrder());

        /** Sitemaps of news are named so; what is in them cannot be seen from outside. */
        private boolean isNews() {
            return url.toLowerCase(Locale.ROOT)
                    .substring(url.indexOf('/', url.indexOf("//") + 2) + 1)
                    .contains("news");
        }

        private Instant time() {
            return changed == null ? Instant.MIN : changed.time();
        }
    }
}
