package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicClassifier;
import io.khabar.enrich.story.TopicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a story is about by lexicons, one for each language, and the publisher's sections. A topic is sure when two
 * distinct strong words speak for it and no other topic speaks much louder; none is a right answer.
 */
public final class LexiconClassifier implements TopicClassifier {

    private static final LexiconClassifier BUNDLED = new LexiconClassifier();

    private LexiconClassifier() {}

    /** The classifier with the lexicons that come with Khabar. */
    public static LexiconClassifier bundled() {
        return BUNDLED;
    }

    @Override
    public List<TopicKey> classify(StoryText story) {
        ReadStory read = ReadStory.of(story, TopicWords.bundled());
        return TopicKeys.of(read, SideMatters.without(read, verdicts(read)));
    }

    @Override
    public String version() {
        return Verdict.RULE + "+" + TopicWords.bundled().version();
    }

    static List<Verdict> verdicts(ReadStory story) {
        var verdicts = new ArrayList<Verdict>();
        for (MediaTopic topic : MediaTopic.values()) {
            if (LexiconRules.isSure(story, topic)) {
                verdicts.add(Verdict.ofRules(story, topic));
            }
        }
        return verdicts;
    }
}
