package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.TopicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes verdicts as topic keys, each with the topics below it that a rule is sure of. */
final class TopicKeys {

    private static final int MOST_EVIDENCE = 12;

    private static final Comparator<TopicKey> MOST_RELEVANT =
            Comparator.comparingDouble(TopicKey::relevance).reversed().thenComparing(TopicKey::id);

    private TopicKeys() {}

    /** The most relevant first, ties by id. */
    static List<TopicKey> of(ReadStory story, List<Verdict> verdicts) {
        var keys = new ArrayList<TopicKey>();
        for (Verdict verdict : verdicts) {
            MediaTopic topic = verdict.topic();
            keys.add(key(topic.id(), topic.title(), verdict.relevance(), verdict.creator(), verdict.evidence()));
            below(story, verdict, keys);
        }
        keys.sort(MOST_RELEVANT);
        return List.copyOf(keys);
    }

    private static void below(ReadStory story, Verdict verdict, List<TopicKey> keys) {
        double all = story.score().points(verdict.topic());
        for (Map.Entry<Subtopic, Tally> found : story.score().subtopics().entrySet()) {
            Subtopic subtopic = found.getKey();
            Tally tally = found.getValue();
            if (subtopic.top() == verdict.topic() && tally.isEnough()) {
                double relevance = verdict.relevance() * tally.points() / all;
                keys.add(key(subtopic.id(), subtopic.title(), relevance, Verdict.RULE, tally.evidence()));
            }
        }
    }

    private static TopicKey key(String id, String title, double relevance, String creator, List<String> evidence) {
        int shown = Math.min(MOST_EVIDENCE, evidence.size());
        return new TopicKey(id, title, Math.rint(1000 * relevance) / 1000, creator, evidence.subList(0, shown));
    }
}
