package io.khabar.enrich.story.topic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs what the model says against what the lexicons say. */
final class ModelJudge {

    /** The news of wars, crimes and disasters, which papers print beside those of politics, and so did the model's teachers. */
    private static final Set<MediaTopic> INCIDENTS =
            EnumSet.of(MediaTopic.CONFLICT, MediaTopic.CRIME, MediaTopic.DISASTER);

    /** From this probability on the model is believed where the lexicons hear the topic, too. */
    private static final double LEAST_PROBABILITY = 0.35;

    /** Points from which on weak words of the loudest topic are as good as a strong one. */
    private static final double LOUD_ENOUGH = 4;

    /** A topic with less than this part of the loudest topic's points is a side matter, unless the model is sure alone. */
    private static final double LEAST_SHARE = 0.25;

    /** From this probability on it is believed alone. */
    private static final double LEAST_ALONE = 0.7;

    /** Below this one it is believed that a topic is none, whatever the lexicons say, unless the story's top says it. */
    private static final double VETO = 0.15;

    /** Below this one it is believed so even where the top says it, unless no topic is louder. */
    private static final double SURE_VETO = 0.05;

    /** The same for politics, of which there is a little in most news of wars, and which papers print them beside. */
    private static final double LEAST_SHARE_OF_POLITICS = 0.1;

    /** The part of a topic's relevance that does not depend on how loud it is beside the others. */
    private static final double QUIET = 0.3;

    private final TopicModel model;
    private final String creator;

    ModelJudge(TopicModel model) {
        this.model = model;
        this.creator = "model:" + model.version();
    }

    List<Verdict> verdicts(ReadStory story) {
        TopicFeatures features = TopicFeatures.of(story.headline(), story.body());
        double[] scores = model.scores(features);
        var verdicts = new ArrayList<Verdict>();
        for (MediaTopic topic : MediaTopic.values()) {
            int place = model.topics().indexOf(topic.id());
            Verdict verdict = place < 0 ? ofRules(story, topic) : verdict(story, features, topic, place, scores[place]);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        return withoutPoliticsOfIncidents(story, verdicts);
    }

    private @Nullable Verdict verdict(
            ReadStory story, TopicFeatures features, MediaTopic topic, int place, double score) {
        var points = new LexiconPoints(story.score());
        double share = points.share(topic.id());
        double probability = model.probability(place, score, points.points(topic.id()), share);
        Tally tally = story.score().of(topic);
        boolean heard = tally.hasStrong();
        boolean loudest = share >= 1 && points.points(topic.id()) >= LOUD_ENOUGH;
        boolean plain = tally.isPlainAtTop();
        if ((probability < VETO && !plain) || (probability < SURE_VETO && share < 1)) {
            return null;
        }
        if (model.isTaughtByLexicon(place)) {
            return heard && tally.isEnough() && share >= LEAST_SHARE && probability >= LEAST_PROBABILITY
                    ? ofModel(story, features, topic, place, relevance(probability, share))
                    : ofRules(story, topic);
        }
        boolean together = (heard && share >= leastShare(topic)) || loudest;
        if (probability >= (together ? leastProbability(plain) : LEAST_ALONE)) {
            return ofModel(story, features, topic, place, relevance(probability, share));
        }
        return ofDoubtedRules(story, topic, probability);
    }

    /** The model learned from texts that have one section each, and doubts what a story is about besides. */
    private static double leastProbability(boolean plainAtTop) {
        return plainAtTop ? VETO : LEAST_PROBABILITY;
    }

    private static double leastShare(MediaTopic topic) {
        return topic == MediaTopic.POLITICS ? LEAST_SHARE_OF_POLITICS : LEAST_SHARE;
    }

    private static double relevance(double probability, double share) {
        return probability * (QUIET + (1 - QUIET) * share);
    }

    private static @Nullable Verdict ofRules(ReadStory story, MediaTopic topic) {
        return LexiconRules.isSure(story, topic) ? Verdict.ofRules(story, topic) : null;
    }

    /** What the lexicons are sure of and the model is not counts for less, so that it comes behind what both say. */
    private static @Nullable Verdict ofDoubtedRules(ReadStory story, MediaTopic topic, double probability) {
        Verdict verdict = ofRules(story, topic);
        return verdict == null ? null : verdict.withRelevance(verdict.relevance() * probability / LEAST_PROBABILITY);
    }

    private Verdict ofModel(
            ReadStory story, TopicFeatures features, MediaTopic topic, int place, double modelRelevance) {
        double relevance = LexiconRules.isSure(story, topic)
                ? Math.max(modelRelevance, LexiconRules.relevance(story, topic))
                : modelRelevance;
        var evidence = new LinkedHashSet<>(story.score().of(topic).evidence());
        evidence.addAll(model.words(place, features));
        return new Verdict(topic, relevance, creator, List.copyOf(evidence));
    }

    /** An incident is no politics unless the lexicons hear politics in it, too. */
    private static List<Verdict> withoutPoliticsOfIncidents(ReadStory story, List<Verdict> verdicts) {
        boolean incident = verdicts.stream().anyMatch(verdict -> INCIDENTS.contains(verdict.topic()));
        double share = new LexiconPoints(story.score()).share(MediaTopic.POLITICS.id());
        boolean politicsToo = story.score().of(MediaTopic.POLITICS).isEnough() || share >= LEAST_SHARE_OF_POLITICS;
        if (incident && !politicsToo) {
            verdicts.removeIf(verdict -> verdict.topic() == MediaTopic.POLITICS);
        }
        return verdicts;
    }
}
