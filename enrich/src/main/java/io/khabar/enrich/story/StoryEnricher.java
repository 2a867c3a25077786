package io.khabar.enrich.story;

import io.khabar.enrich.story.clean.TextCleaner;
import io.khabar.enrich.story.hash.StoryHash;
import io.khabar.enrich.story.parse.ArticleParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole of the domain as one function: an article in, its family of stories with their keys out. Pure, deterministic and
 * safe for use by many threads at once.
 */
public final class StoryEnricher {
    private final ArticleParser parser;
    private final Splitters splitters;
    private final TextCleaner cleaner;
    private final LanguageIdentifier languages;
    private final EntityTagger tagger;
    private final TopicClassifier classifier;
    private final int maxCharacters;

    /**
     * @param maxCharacters articles with a longer text (UTF-16 units) are rejected
     */
    public StoryEnricher(
            ArticleParser parser,
            Splitters splitters,
            TextCleaner cleaner,
            LanguageIdentifier languages,
            EntityTagger tagger,
            TopicClassifier classifier,
            int maxCharacters) {
        this.parser = parser;
        this.splitters = splitters;
        this.cleaner = cleaner;
        this.languages = languages;
        this.tagger = tagger;
        this.classifier = classifier;
        this.maxCharacters = maxCharacters;
    }

    /** Versions of the rules, the gazetteer and the topic classifier that this enricher applies. */
    public RuleVersions versions() {
        return new RuleVersions(splitters.version(), tagger.version(), classifier.version(), languages.version());
    }

    /** The family of stories that the article by itself holds, or the reason why it is refused. */
    public EnrichmentResult enrich(Article article) {
        return enrich(article, KnownHeadlines.NONE);
    }

    /** The family of stories that the article holds, or the reason why it is refused. */
    public EnrichmentResult enrich(Article article, KnownHeadlines known) {
        return enrich(article, known, tagger);
    }

    /**
     * The family of stories that the article holds, or the reason why it is refused.
     *
     * @param tagger finds the entities, in place of the enricher's own
     */
    public EnrichmentResult enrich(Article article, KnownHeadlines known, EntityTagger tagger) {
        if (article.text().length() > maxCharacters) {
            return new EnrichmentResult.Rejected(
                    "too-large",
                    "the text has " + article.text().length() + " characters; expected at most " + maxCharacters
                            + " (setting enrich.article.max.chars)");
        }
        if (article.text().isBlank() && !article.canceled()) {
            return new EnrichmentResult.Rejected(
                    "empty-text", "the article has no text; expected a page or at least a line");
        }
        return family(article, splitters.of(article).split(parser.parse(article), known), tagger);
    }

    /** A story that stands twice in a page is one story, and the spans of both are its own. */
    private EnrichmentResult.Enriched family(Article article, Split split, EntityTagger tagger) {
        List<Story> stories = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        int[] placeOf = new int[split.stories().size()];
        for (int i = 0; i < placeOf.length; i++) {
            Story story = story(article, cleaner.clean(split.stories().get(i)), tagger);
            Integer earlier = places.putIfAbsent(story.contentHash(), stories.size());
            placeOf[i] = earlier == null ? stories.size() : earlier;
            if (earlier == null) {
                stories.add(story);
            }
        }
        return new EnrichmentResult.Enriched(article, stories, renumbered(split.spans(), placeOf));
    }

    private static List<Span> renumbered(List<Span> spans, int[] placeOf) {
        return spans.stream()
                .map(span -> new Span(span.start(), span.end(), span.kind(), placeOf[span.story()]))
                .toList();
    }

    private Story story(Article article, Draft draft, EntityTagger tagger) {
        IdentifiedLanguage language = language(article, draft);
        StoryText text = new StoryText(
                draft.headline(),
                draft.body(),
                language == null ? null : language.tag(),
                draft.keywords(),
                draft.embedded() ? Origin.NONE : Origin.of(article));
        return new Story(
                draft.embedded() ? StoryHash.embeddedId(draft.headline(), draft.body()) : article.id(),
                draft,
                language,
                tagger.tag(text),
                classifier.classify(text),
                StoryHash.content(draft.headline(), draft.body()),
                StoryHash.simhash(draft.body()));
    }

    /** What is stated of the page says nothing of the stories that stand in it. */
    private @Nullable IdentifiedLanguage language(Article article, Draft draft) {
        String headline = draft.headline();
        return languages.identify(
                headline == null ? draft.body() : headline + "\n" + draft.body(),
                draft.embedded() ? null : article.language());
    }
}
