package io.khabar.schemas.registry;

import java.util.List;

/**
 * The registry's answer to whether a schema could become the next version of a subject.
 *
 * @param reasons why not, in the registry's words; may be empty even then
 */
public record Compatibility(boolean compatible, List<String> reasons) {
    public Compatibility {
        reasons = List.copyOf(reasons);
    }
}
