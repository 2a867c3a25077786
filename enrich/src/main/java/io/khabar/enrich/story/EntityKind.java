package io.khabar.enrich.story;

/** What an entity is; the names of IPTC ninjs are people, organisations and places. */
public enum EntityKind {
    PERSON,
    ORGANISATION,
    PLACE
}
