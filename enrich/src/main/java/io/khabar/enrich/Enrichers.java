package io.khabar.enrich;

import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.clean.TextCleaner;
import io.khabar.enrich.story.key.GazetteerTagger;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.language.ScriptLanguageIdentifier;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
import io.khabar.enrich.story.topic.LexiconClassifier;

/** Puts the steps of the domain together with the data that comes with Khabar. */
public final class Enrichers {

    private Enrichers() {}

    /**
     * An enricher with the bundled labels, gazetteer and lexicons. Loading takes a moment: keep it.
     *
     * @param maxCharacters articles with a longer text are rejected
     */
    public static StoryEnricher bundled(int maxCharacters) {
        return new StoryEnricher(
                new ArticleParser(),
                new StorySplitter(Labels.bundled()),
                new TextCleaner(),
                new ScriptLanguageIdentifier(),
                GazetteerTagger.bundled(),
                LexiconClassifier.bundled(),
                maxCharacters);
    }
}
