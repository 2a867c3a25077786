package io.khabar.ingest.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The base URL and the language that hold at an element (XML Base, 3; XML 1.0, 2.12). */
final class Bases {
    private final @Nullable String document;

    /** @param document the document's own URL; null: not known */
    Bases(@Nullable String document) {
        this.document = document;
    }

    /** The URL against which relative links of an element are resolved; null: there is none. */
    @Nullable
    String of(Tag tag) {
        Tag parent = tag.parent();
        String outer = parent == null ? document : of(parent);
        String own = tag.attribute("xml:base")
                .or(() -> tag.attribute("base"))
                .filter(base -> base.length() <= FeedLimits.IDENTIFIER)
                .orElse(null);
        if (own == null) {
            return outer;
        }
        String resolved = Address.resolve(outer, own).orElse(null);
        return resolved != null && Address.absolute(resolved) ? resolved : outer;
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
