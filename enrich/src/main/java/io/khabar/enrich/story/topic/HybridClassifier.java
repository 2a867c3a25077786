package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicClassifier;
import io.khabar.enrich.story.TopicKey;
import java.util.List;

/**
 * Says what a story is about by the lexicons and, in Arabic, by a trained model besides: several topics, or none. In the other
 * languages it says what {@link LexiconClassifier} says.
 */
public final class HybridClassifier implements TopicClassifier {

    private final TopicWords words;
    private final ModelJudge judge;
    private final String version;

    private HybridClassifier(TopicWords words, TopicModel model) {
        this.words = words;
        judge = new ModelJudge(model);
        version = Verdict.RULE + "+" + words.version() + "+" + model.version();
    }

    /** The classifier with the lexicons, sections and the model that come with Khabar; loaded once for all callers. */
    public static HybridClassifier bundled() {
        return Bundled.CLASSIFIER;
    }

    /** The classifier with these lexicons and sections, and the model that comes with Khabar. */
    public static HybridClassifier with(TopicWords words) {
        return new HybridClassifier(words, BundledTopicModel.get());
    }

    /** The classifier with the bundled lexicons and another model. */
    public static HybridClassifier with(TopicModel model) {
        return new HybridClassifier(TopicWords.bundled(), model);
    }

    @Override
    public List<TopicKey> classify(StoryText story) {
        ReadStory read = ReadStory.of(story, words);
        List<Verdict> verdicts = read.arabic() ? judge.verdicts(read) : LexiconClassifier.verdicts(read);
        return TopicKeys.of(read, SideMatters.without(read, verdicts));
    }

    @Override
    public String version() {
        return version;
    }

    private static final class Bundled {
        private static final HybridClassifier CLASSIFIER = with(TopicWords.bundled());
    }
}
