package io.khabar.enrich.story.label;

import java.util.List;
import java.util.Map;

/**
 * Labels that were added to the bundled ones.
 *
 * @param common those for the pages of every publisher
 * @param publishers those for one publisher's pages only, by {@link PublisherKey}
 * @param version 8 hex digits that tell these files from others; empty when there are none
 */
public record ExtraLabels(List<Label> common, Map<String, List<Label>> publishers, String version) {

    /** No more than the bundled labels. */
    public static final ExtraLabels NONE = new ExtraLabels(List.of(), Map.of(), "");

    public ExtraLabels {
        common = List.copyOf(common);
        publishers = Map.copyOf(publishers);
    }
}
