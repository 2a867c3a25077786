package io.khabar.enrich.story;

import java.util.List;

/** What became of an article: its stories, or the reason why it has none. */
public sealed interface EnrichmentResult {

    /**
     * The whole family of stories.
     *
     * @param article where they come from
     * @param stories the stories in the order of the text; the first is the page's own
     * @param spans what each stretch of the raw text was taken for
     */
    record Enriched(Article article, List<Story> stories, List<Span> spans) implements EnrichmentResult {

        public Enriched {
            stories = List.copyOf(stories);
            spans = List.copyOf(spans);
        }
    }

    /**
     * A bad article.
     *
     * @param reason code, for example "empty-text"
     * @param message what was expected and what was found
     */
    record Rejected(String reason, String message) implements EnrichmentResult {}
}
