package io.khabar.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The base URL and the language that hold at an element (XML Base, 3; XML 1.0, 2.12). */
final class Bases {
    private final @Nullable String document;
    private final Map<Tag, Optional<String>> known = new HashMap<>();

    /** @param document the document's own URL; null: not known */
    Bases(@Nullable String document) {
        this.document = document;
    }

    /** The URL against which relative links of an element are resolved; null: there is none. */
    @Nullable
    String of(Tag tag) {
        Optional<String> before = known.get(tag);
        if (before == null) {
            Tag parent = tag.parent();
            before = Optional.ofNullable(within(parent == null ? document : of(parent), tag));
            known.put(tag, before);
        }
        return before.orElse(null);
    }

    /** One that grew too long with each element around it is passed over: it would be carried to every link. */
    private static @Nullable String within(@Nullable String outer, Tag tag) {
        String own = tag.attribute("xml:base")
                .or(() -> tag.attribute("base"))
                .filter(base -> base.length() <= FeedLimits.IDENTIFIER)
                .orElse(null);
        if (own == null) {
            return outer;
        }
        String resolved = Address.resolve(outer, own).orElse(null);
        return resolved != null && resolved.length() <= FeedLimits.IDENTIFIER && Address.absolute(resolved)
                ? resolved
                : outer;
    }

    /** The base that the feed itself states for an element; null: it states none. */
    @Nullable
    String stated(Tag tag) {
        String base = of(tag);
        return Objects.equals(base, document) ? null : base;
    }

    /** The language that an element or one around it states; null: none does. */
    static @Nullable String language(Tag tag) {
        Tag parent = tag.parent();
        String own = tag.attribute("xml:lang").or(() -> tag.attribute("lang")).orElse(null);
        return own != null || parent == null ? own : language(parent);
    }
}
