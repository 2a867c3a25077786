package io.khabar.schemas;

import io.khabar.schemas.registry.CompatibilityLevel;
import java.util.List;
import java.util.Optional;

/**
 * What the registry holds of a subject.
 *
 * @param versions empty: the registry does not know the subject
 * @param level empty: none of its own, the registry's general level holds
 */
public record SchemaListing(String subject, List<Integer> versions, Optional<CompatibilityLevel> level) {
    public SchemaListing {
        versions = List.copyOf(versions);
    }
}
