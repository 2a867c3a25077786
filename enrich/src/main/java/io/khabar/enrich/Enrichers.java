package io.khabar.enrich;

import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.Splitters;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.clean.TextCleaner;
import io.khabar.enrich.story.key.GazetteerTagger;
import io.khabar.enrich.story.key.LivingGazetteer;
import io.khabar.enrich.story.label.BadLabelException;
import io.khabar.enrich.story.label.ExtraLabels;
import io.khabar.enrich.story.label.LabelFolder;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.language.ModelLanguageIdentifier;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.topic.HybridClassifier;
import io.khabar.enrich.story.topic.TopicWords;
import io.khabar.enrich.story.words.BadWordsException;
import io.khabar.enrich.story.words.WordFolder;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Puts the steps of the domain together with the data that comes with Khabar. */
public final class Enrichers {

    private Enrichers() {}

    /** The gazetteer and the tagger that come with Khabar; lines can be added. It has the same version as an enricher's. */
    public static LivingGazetteer gazetteer() {
        return gazetteer(names(TaggerChoice.DEFAULT));
    }

    /**
     * The gazetteer that comes with Khabar, to which lines can be added. It has the version of an enricher with the same tagger.
     *
     * @param names what sees the names that the gazetteer does not know
     */
    public static LivingGazetteer gazetteer(NameTagger names) {
        return new LivingGazetteer(names);
    }

    /**
     * An enricher with the bundled labels, gazetteer and lexicons. Loading takes a moment: keep it.
     *
     * @param maxCharacters articles with a longer text are rejected
     */
    public static StoryEnricher bundled(int maxCharacters) {
        return with(ExtraLabels.NONE, maxCharacters);
    }

    /**
     * An enricher with the bundled labels, gazetteer and lexicons, and with labels added to the bundled ones.
     *
     * @param maxCharacters articles with a longer text are rejected
     */
    public static StoryEnricher with(ExtraLabels labels, int maxCharacters) {
        return with(labels, WordLists.bundled().topics(), names(TaggerChoice.DEFAULT), maxCharacters);
    }

    /**
     * An enricher with the bundled gazetteer, with labels added to the bundled ones, with words for topics, and with a tagger.
     *
     * @param topics of the same {@link WordLists} as the tagger's rules
     * @param names what sees the names that the gazetteer does not know
     * @param maxCharacters articles with a longer text are rejected
     */
    public static StoryEnricher with(ExtraLabels labels, TopicWords topics, NameTagger names, int maxCharacters) {
        return new StoryEnricher(
                new ArticleParser(),
                new Splitters(Labels.bundled(), labels),
                new TextCleaner(),
                ModelLanguageIdentifier.bundled(),
                GazetteerTagger.bundled(names),
                HybridClassifier.with(topics),
                maxCharacters);
    }

    /** The tagger that was chosen, with the rules that come with Khabar. */
    public static NameTagger names(TaggerChoice choice) {
        return names(choice, WordLists.bundled());
    }

    /**
     * The tagger that was chosen, for all threads. It may take seconds to load: keep it.
     *
     * @param words with the rules that read what the tagger does not
     * @throws KhabarException (USAGE) that tells what is wrong with the choice, its model or what runs it
     */
    public static NameTagger names(TaggerChoice choice, WordLists words) {
        return NameTaggers.load(choice, words.names());
    }

    /**
     * The words that come with Khabar and those in a folder, as the setting {@code enrich.words.dir} names it.
     *
     * @param folder empty when there is none
     * @throws KhabarException (USAGE) that tells all mistakes of all files, or that there is no such folder
     */
    public static WordLists words(String folder) {
        if (folder.isEmpty()) {
            return WordLists.bundled();
        }
        try {
            return WordLists.of(WordFolder.read(Path.of(folder)));
        } catch (BadWordsException | InvalidPathException e) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    "The words of " + EnrichSettings.WORDS_DIR + "=" + folder + " cannot be used:\n" + e.getMessage(),
                    e);
        }
    }

    /**
     * The labels in a folder, as the setting {@code enrich.labels.dir} names it.
     *
     * @param folder empty when there is none
     * @throws KhabarException (USAGE) that tells all mistakes of all files, or that there is no such folder
     */
    public static ExtraLabels labels(String folder) {
        if (folder.isEmpty()) {
            return ExtraLabels.NONE;
        }
        try {
            return LabelFolder.read(Path.of(folder));
        } catch (BadLabelException | InvalidPathException e) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    "The labels of " + EnrichSettings.LABELS_DIR + "=" + folder + " cannot be used:\n" + e.getMessage(),
                    e);
        }
    }
}
