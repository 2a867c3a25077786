package io.khabar.enrich.story.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What speaks for each topic in one story. */
final class Score {

    /** How much a term counts by where it stands. */
    static final int IN_HEADLINE = 2;

    static final int IN_KEYWORDS = 2;
    static final int IN_BODY = 1;

    private static final int STRONG = 3;
    private static final int WEAK = 1;
    private static final int ENOUGH_STRONG = 2;
    private static final int ENOUGH_WEAK = 3;
    private static final int MOST_REPEATS = 3;
    private static final double REPEAT = 1.0 / 3;

    private final Map<MediaTopic, Map<Term, Tally>> tallies = new EnumMap<>(MediaTopic.class);

    void add(Term term, int place) {
        tallies.computeIfAbsent(term.topic(), t -> new LinkedHashMap<>())
                .computeIfAbsent(term, t -> new Tally())
                .add(place);
    }

    Iterable<MediaTopic> topics() {
        return tallies.keySet();
    }

    /** True when two distinct strong terms speak for it, or one with three weak ones; one in the headline is two. */
    boolean isEnough(MediaTopic topic) {
        int strong = 0;
        int weak = 0;
        for (var found : terms(topic).entrySet()) {
            strong += found.getKey().strong() ? found.getValue().best : 0;
            weak += found.getKey().strong() ? 0 : found.getValue().best;
        }
        return strong >= ENOUGH_STRONG || (strong > 0 && weak >= ENOUGH_WEAK);
    }

    /** The weight of all that speaks for it; what is said again counts less. */
    double points(MediaTopic topic) {
        double points = 0;
        for (var found : terms(topic).entrySet()) {
            int weight = found.getKey().strong() ? STRONG : WEAK;
            int repeats = Math.min(MOST_REPEATS, found.getValue().count - 1);
            points += weight * (found.getValue().best + repeats * REPEAT);
        }
        return points;
    }

    /** The terms, the strong ones first, each in the order of the story. */
    List<String> evidence(MediaTopic topic) {
        var strong = new ArrayList<String>();
        var weak = new ArrayList<String>();
        terms(topic).keySet().forEach(term -> (term.strong() ? strong : weak).add(term.phrase()));
        strong.addAll(weak);
        return strong;
    }

    private Map<Term, Tally> terms(MediaTopic topic) {
        return tallies.getOrDefault(topic, Map.of());
    }

    private static final class Tally {
        private int best;
        private int count;

        void add(int place) {
            best = Math.max(best, place);
            count++;
        }
    }
}
