package io.khabar.enrich.story;

import java.util.List;

/**
 * An entity that a story names.
 *
 * @param key language-independent: "place:ru", "org:isis", "person:vladimir-putin"
 * @param kind what it is
 * @param name preferred English name
 * @param relevance 0 to 1; headline and lead count more
 * @param sameAs the same entity elsewhere: "wikidata:Q159"
 * @param mentions every mention: those of the headline first, then the body's, each in order
 */
public record EntityKey(
        String key, EntityKind kind, String name, double relevance, List<String> sameAs, List<EntityMention> mentions) {

    public EntityKey {
        sameAs = List.copyOf(sameAs);
        mentions = List.copyOf(mentions);
    }
}
