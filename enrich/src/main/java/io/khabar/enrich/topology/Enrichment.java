package io.khabar.enrich.topology;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.KnownHeadlines;

/** The domain as the topology sees it: an article and what is known by now in, a family of stories out. */
@FunctionalInterface
interface Enrichment {

    EnrichmentResult enrich(Article article, KnownHeadlines known, EntityTagger tagger);
}
