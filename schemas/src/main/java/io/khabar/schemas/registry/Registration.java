package io.khabar.schemas.registry;

/**
 * Where a schema stands in the registry.
 *
 * @param id the id that records carry; unique in the whole registry
 * @param version the position under the subject, from 1
 */
public record Registration(String subject, int id, int version) {}
