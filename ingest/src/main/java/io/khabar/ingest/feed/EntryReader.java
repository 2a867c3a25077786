package io.khabar.ingest.feed;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.khabar.ingest.article.LenientTime;
import io.khabar.ingest.article.PublishedTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an entry of what ROME has read of an item or entry, and of what ROME has no field for; or of a tombstone. */
final class EntryReader {
    private final SyndEntry rome;
    private final Fields fields;
    private final @Nullable String feedLanguage;

    /** @param feedLanguage that the feed states with xml:lang; an entry's own is told only where it is another */
    EntryReader(SyndEntry rome, Fields fields, @Nullable String feedLanguage) {
        this.rome = rome;
        this.fields = fields;
        this.feedLanguage = feedLanguage;
    }

    /**
     * Reads the entry. What it leaves out, the feed that it was copied from says (RFC 4287, 4.2.11), before the feed in which it stands.
     *
     * @param author of the feed, whose entries need not repeat it (RFC 4287, 4.2.1); null: none
     */
    FeedEntry read(@Nullable String author) {
        if (fields.tag().is("at:deleted-entry")) {
            return tombstone();
        }
        String own = authors();
        Bodies bodies = Bodies.of(rome, fields);
        return new FeedEntry(
                id(),
                rome.getTitle(),
                new Links(fields).page(rome.getLink()),
                published(),
                updated(),
                bodies.summary(),
                bodies.content(),
                own != null ? own : author,
                rome.getCategories().stream().map(SyndCategory::getName).toList(),
                language(),
                rights(),
                Withdrawals.stated(fields.tag()));
    }

    private @Nullable String authors() {
        String own = People.line(rome.getAuthors(), dublinCore().getCreators(), fields);
        SyndFeed source = rome.getSource();
        return own != null || source == null ? own : People.line(source.getAuthors(), List.of(), fields);
    }

    private @Nullable String rights() {
        String own = dublinCore().getRights();
        return own != null || rome.getSource() == null ? own : rome.getSource().getCopyright();
    }

    private DCModule dublinCore() {
        return (DCModule) rome.getModule(DCModule.URI);
    }

    /** RFC 6721, 3: ref is the id of the entry that is gone, when the time it went. */
    private FeedEntry tombstone() {
        String id = fields.tag().attribute("ref").map(Invisible::identifier).orElse(null);
        return new FeedEntry(
                id == null || id.isEmpty() ? null : id,
                fields.line(FeedLimits.TITLE, "title"),
                new Links(fields).page(rome.getLink()),
                null,
                attribute(fields, "when"),
                fields.body(FeedLimits.SUMMARY, "at:comment"),
                null,
                null,
                List.of(),
                null,
                null,
                true);
    }

    /** Not ROME's URI, which is the link where there is no id. */
    private @Nullable String id() {
        if (rome.getWireEntry() instanceof Entry entry) {
            return entry.getId();
        }
        Guid guid = ((Item) rome.getWireEntry()).getGuid();
        return guid == null ? null : guid.getValue();
    }

    private @Nullable PublishedTime published() {
        return fields.time(
                "pubdate",
                "published",
                "issued",
                "dcterms:issued",
                "dc:date",
                "created",
                "dcterms:created",
                "prism:publicationdate");
    }

    /** dc:date may be either; where it stands alone it is both. */
    private @Nullable PublishedTime updated() {
        PublishedTime updated = fields.time("updated", "modified", "lastbuilddate", "dcterms:modified", "dc:date");
        return updated != null ? updated : attribute(fields, "lastmod");
    }

    static @Nullable PublishedTime attribute(Fields fields, String name) {
        return fields.tag().attribute(name).flatMap(LenientTime::parse).orElse(null);
    }

    private @Nullable String language() {
        String stated = dublinCore().getLanguage();
        String own = stated != null ? stated : Bases.language(fields.tag());
        return own == null || own.equals(feedLanguage) ? null : Languages.tag(own);
    }
}
