package io.khabar.standalone.gazetteer;

/**
 * A name that stories have and the gazetteer does not know.
 *
 * @param key provisional: "person:~…"
 * @param surface as printed last
 * @param kind "person", "organisation" or "place"
 * @param stories how many stories have it
 * @param mentions how often all versions of them have it
 * @param language of the last story; empty when it was not identified
 * @param story uri of the last story
 * @param headline of the last story; empty when it has none
 */
public record Candidate(
        String key,
        String surface,
        String kind,
        int stories,
        int mentions,
        String language,
        String story,
        String headline) {}
