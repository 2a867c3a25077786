package io.khabar.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The links of a feed or an entry: those of Atom (RFC 4287, 4.2.7), those of RSS, and an id that is one. */
final class Links {
    private final Fields fields;

    Links(Fields fields) {
        this.fields = fields;
    }

    /** The page; null: there is none. */
    @Nullable
    String page() {
        return alternate(true)
                .or(() -> alternate(false))
                .or(this::text)
                .or(this::permanent)
                .or(() -> attribute("href"))
                .or(() -> attribute("rdf:about").filter(Links::web))
                .or(() -> fields.tag().children("loc").stream().findFirst().flatMap(this::resolved))
                .map(link -> fields.cut(link, FeedLimits.IDENTIFIER, "link"))
                .orElse(null);
    }

    /** The first link with a relation, as "self" or "hub"; null: there is none. */
    @Nullable
    String related(String relation) {
        return links().stream()
                .filter(link -> relation(link).equals(relation))
                .map(this::target)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private List<Tag> links() {
        return fields.tag().children("link").stream()
                .filter(link -> link.attributes().containsKey("href"))
                .toList();
    }

    /** Where a link leads. An empty one leads to its own base (RFC 3986, 4.4). */
    private Optional<String> target(Tag link) {
        Optional<String> href = link.attribute("href");
        return href.isPresent() ? resolved(link, href.get()) : here(link);
    }

    /** A page is what has a base of its own; that of the whole feed would be the same page for each entry. */
    private Optional<String> here(Tag link) {
        String base = fields.bases().of(link);
        Tag outside = fields.tag().parent();
        String outer = outside == null ? null : fields.bases().of(outside);
        boolean page = relation(link).equals("alternate") && !Objects.equals(base, outer);
        return relation(link).equals("self") || page ? Optional.ofNullable(base) : Optional.empty();
    }

    private Optional<String> alternate(boolean page) {
        return links().stream()
                .filter(link -> relation(link).equals("alternate"))
                .filter(link -> !page || html(link))
                .map(this::target)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> text() {
        return fields.tag().children("link").stream()
                .filter(link -> link.attribute("href").isEmpty())
                .filter(link -> relation(link).equals("alternate"))
                .map(this::resolved)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A guid is a link unless it says otherwise (RSS 2.0, guid); so is an Atom id that looks like one. */
    private Optional<String> permanent() {
        Optional<String> guid = fields.tag().children("guid").stream()
                .filter(id -> !id.attribute("ispermalink").orElse("true").equalsIgnoreCase("false"))
                .map(this::resolved)
                .flatMap(Optional::stream)
                .filter(Links::web)
                .findFirst();
        return guid.or(() -> fields.tag().children("id").stream()
                .map(this::resolved)
                .flatMap(Optional::stream)
                .filter(Links::web)
                .findFirst());
    }

    private Optional<String> attribute(String name) {
        return fields.tag().attribute(name).flatMap(value -> resolved(fields.tag(), value));
    }

    private Optional<String> resolved(Tag tag) {
        return resolved(tag, tag.text());
    }

    private Optional<String> resolved(Tag tag, String link) {
        return Address.resolve(fields.bases().of(tag), link);
    }

    private static boolean web(String link) {
        return link.regionMatches(true, 0, "http://", 0, 7) || link.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String relation(Tag link) {
        String relation = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
        return relation.substring(relation.lastIndexOf('/') + 1);
    }

    private static boolean html(Tag link) {
        return link.attribute("type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .orElse("html")
                .contains("html");
    }
}
