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
    private static final double LEAST_PROBABILITY = 0.5;

    /** From this probability on it is believed alone. */
    private static final double LEAST_ALONE = 0.9;

    /** Below this one it is believed that a topic is none, whatever the lexicons say. */
    private static final double VETO = 0.02;

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
        boolean taughtByLexicon = model.isTaughtByLexicon(place);
        boolean heard = story.score().of(topic).hasStrong();
        if (probability >= (heard ? LEAST_PROBABILITY : LEAST_ALONE) && (heard || !taughtByLexicon)) {
            return ofModel(story, features, topic, place, probability * (QUIET + (1 - QUIET) * share));
        }
        return probability < VETO && !taughtByLexicon ? null : ofRules(story, topic);
    }

    private static @Nullable Verdict ofRules(ReadStory story, MediaTopic topic) {
        return LexiconRules.isSure(story, topic) ? Verdict.ofRules(story, topic) : null;
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

    /** An incident is no politics unless the lexicons find politics in it, too. */
    private static List<Verdict> withoutPoliticsOfIncidents(ReadStory story, List<Verdict> verdicts) {
        boolean incident = verdicts.stream().anyMatch(verdict -> INCIDENTS.contains(verdict.topic()));
        if (incident && !story.score().of(MediaTopic.POLITICS).isEnough()) {
            verdicts.removeIf(verdict -> verdict.topic() == MediaTopic.POLITICS);
        }
        return verdicts;
    }
}
