package io.khabar.ingest.feed;

import io.khabar.ingest.article.LenientTime;
import io.khabar.ingest.article.PublishedTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one item of RSS, RDF or CDF, one entry of Atom, or one tombstone. */
final class EntryReader {
    private final Fields fields;
    private final @Nullable String feedLanguage;

    /** @param feedLanguage that the feed states with xml:lang; an entry's own is told only where it is another */
    EntryReader(Fields fields, @Nullable String feedLanguage) {
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
        String own = said(People::authors);
        Bodies bodies = Bodies.of(fields);
        return new FeedEntry(
                id(),
                fields.line(FeedLimits.TITLE, "title", "dc:title", "media:title", "itunes:title"),
                new Links(fields).page(),
                published(),
                updated(),
                bodies.summary(),
                bodies.content(),
                own != null ? own : author,
                Categories.of(fields),
                language(),
                said(EntryReader::rights),
                Withdrawals.stated(fields.tag()));
    }

    private @Nullable String said(Function<Fields, @Nullable String> reading) {
        String own = reading.apply(fields);
        List<Tag> sources = own == null ? fields.tag().children("source") : List.of();
        return sources.isEmpty() ? own : reading.apply(fields.of(sources.get(0)));
    }

    static @Nullable String rights(Fields fields) {
        return fields.line(FeedLimits.RIGHTS, "rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright");
    }

    /** RFC 6721, 3: ref is the id of the entry that is gone, when the time it went. */
    private FeedEntry tombstone() {
        String id = fields.tag().attribute("ref").map(Invisible::identifier).orElse(null);
        return new FeedEntry(
                id == null || id.isEmpty() ? null : id,
                fields.line(FeedLimits.TITLE, "title"),
                new Links(fields).page(),
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

    private @Nullable String id() {
        String id = fields.identifier("guid");
        String own = id != null ? id : atomId();
        return own != null
                ? own
                : fields.tag()
                        .attribute("rdf:about")
                        .map(Invisible::identifier)
                        .filter(about -> !about.isEmpty())
                        .map(about -> fields.cut(about, FeedLimits.IDENTIFIER, "rdf:about"))
                        .orElse(null);
    }

    /** RFC 4287, 4.2.6, forbids relative ones; those that look like paths are resolved, as peers do. Others stay as they are. */
    private @Nullable String atomId() {
        String id = fields.identifier("id");
        if (id == null || Address.absolute(id)) {
            return id;
        }
        Bases bases = fields.bases();
        String base = id.startsWith("/") ? bases.of(fields.tag()) : bases.stated(fields.tag());
        return base == null ? id : Address.resolve(base, id).orElse(id);
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
        String stated = fields.line(FeedLimits.NAME, "dc:language", "language");
        String own = stated != null ? stated : Bases.language(fields.tag());
        return own == null || own.equals(feedLanguage) ? null : Languages.tag(own);
    }
}
