package io.khabar.enrich.record;

import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.Story;
import io.khabar.enrich.story.Teaser;
import io.khabar.news.Association;
import java.util.ArrayList;
import java.util.List;

/** Writes the links of a story: from a page to what stood in it, and back. */
final class AssociationRecords {
    private static final String EMBEDDED = "embedded";
    private static final String EMBEDDED_IN = "embeddedIn";
    private static final String TEASER = "teaser";

    private AssociationRecords() {}

    static List<Association> of(EnrichmentResult.Enriched family, Story story) {
        List<Association> links = new ArrayList<>();
        Story parent = family.stories().get(0);
        if (story.draft().embedded()) {
            links.add(link(EMBEDDED_IN, parent));
        } else if (!family.article().canceled()) {
            family.stories().stream()
                    .filter(other -> other.draft().embedded())
                    .forEach(other -> links.add(link(EMBEDDED, other)));
        }
        for (Teaser teaser : story.draft().teasers()) {
            links.add(new Association(TEASER, null, teaser.headline(), teaser.url()));
        }
        return links;
    }

    private static Association link(String rel, Story other) {
        return new Association(rel, StoryRecords.uri(other.id()), other.draft().headline(), null);
    }
}
