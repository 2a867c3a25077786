package io.khabar.ingest.feed;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of a feed or an entry: those of Atom (RFC 4287, 4.2.7), those of RSS, and an id that is one. */
final class Links {
    private final Fields fields;

    Links(Fields fields) {
        this.fields = fields;
    }

    /**
     * The page; null: there is none.
     *
     * @param own that ROME has found among the links; null: none
     */
    @Nullable
    String page(@Nullable String own) {
        return Optional.ofNullable(own)
                .or(this::permanent)
                .or(() -> attribute("href"))
                .or(() -> attribute("rdf:about").filter(Links::web))
                .or(() -> fields.tag().children("loc").stream().findFirst().flatMap(this::resolved))
                .map(link -> fields.cut(link, FeedLimits.IDENTIFIER, "link"))
                .orElse(null);
    }

    /** Links that lead to the page, the likeliest first: those with href that are HTML, others with href, those of RSS. */
    Stream<String> pages() {
        return fields.tag().children("link").stream()
                .filter(link -> relation(link).equals("alternate"))
                .sorted(Comparator.comparing(link -> !href(link) ? 2 : html(link) ? 0 : 1))
                .map(this::target)
                .flatMap(Optional::stream);
    }

    /** The first link with a relation, as "self" or "hub"; null: there is none. */
    @Nullable
    String related(String relation) {
        return fields.tag().children("link").stream()
                .filter(link -> href(link) && relation(link).equals(relation))
                .map(this::target)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Where a link leads. An empty one leads to its own base (RFC 3986, 4.4). */
    private Optional<String> target(Tag link) {
        Optional<String> href = link.attribute("href");
        return href.isEmpty() && href(link) ? here(link) : resolved(link, href.orElseGet(link::text));
    }

    /** A page is what has a base of its own; that of the whole feed would be the same page for each entry. */
    private Optional<String> here(Tag link) {
        String base = fields.bases().of(link);
        Tag outside = fields.tag().parent();
        String outer = outside == null ? null : fields.bases().of(outside);
        boolean page = relation(link).equals("alternate") && !Objects.equals(base, outer);
        return relation(link).equals("self") || page ? Optional.ofNullable(base) : Optional.empty();
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

    private static boolean href(Tag link) {
        return link.attributes().containsKey("href");
    }

    private static boolean html(Tag link) {
        return link.attribute("type").orElse("html").toLowerCase(Locale.ROOT).contains("html");
    }
}
