package io.khabar.standalone.explain;

import io.khabar.enrich.record.Articles;
import io.khabar.enrich.record.RawPosition;
import io.khabar.enrich.record.StoryRecords;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import java.util.List;

/**
 * What became of one article.
 *
 * @param file the file it was read from, with ":" and the line for JSON lines
 * @param text the decoded text in which the spans count
 * @param family its stories, in their order, as they would be published
 * @param spans what each stretch of the text was taken for, in UTF-16 offsets
 * @param result the domain's own result, which also holds the evidence for topics
 */
public record Explanation(
        String file, String text, List<EnrichedStory> family, List<Span> spans, EnrichmentResult.Enriched result) {

    public Explanation {
        family = List.copyOf(family);
        spans = List.copyOf(spans);
    }

    /** An article, explained; or why it is refused. */
    public sealed interface Outcome {
        /** It holds stories. */
        record Explained(Explanation explanation) implements Outcome {}

        /** It is bad: the file, and what was expected and found. */
        record Refused(String file, String reason) implements Outcome {}
    }

    /** Takes the article through parse, split and keys. */
    public static Outcome of(RawArticle raw, String file, StoryEnricher enricher) {
        EnrichmentResult result = enricher.enrich(Articles.of(raw));
        if (result instanceof EnrichmentResult.Rejected rejected) {
            return new Outcome.Refused(file, rejected.reason() + ": " + rejected.message());
        }
        EnrichmentResult.Enriched family = (EnrichmentResult.Enriched) result;
        List<EnrichedStory> records = new StoryRecords(enricher.versions()).of(family, RawPosition.NONE);
        return new Outcome.Explained(new Explanation(file, raw.getText(), records, family.spans(), family));
    }
}
