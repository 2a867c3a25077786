package io.khabar.enrich.story.key;

/**
 * An entity and where it was read.
 *
 * @param place the line of the file
 * @param line the line itself
 */
record PlacedEntity(Mistake.Place place, String line, Entity entity) {}
