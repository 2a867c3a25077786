package io.khabar.enrich.story.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The terms found for one topic, in the order of the story. */
final class Tally {

    private static final int STRONG = 3;
    private static final int WEAK = 1;
    private static final int ENOUGH_STRONG = 2;
    private static final int ENOUGH_WEAK = 3;
    private static final int ENOUGH_WEAK_ALONE = 8;
    private static final int MOST_REPEATS = 3;
    private static final double REPEAT = 1.0 / 3;

    private final Map<Term, Count> terms = new LinkedHashMap<>();

    /** Adds a term where it stands; the top is all that comes before the story's second or third sentence. */
    void add(Term term, int place, boolean top) {
        terms.computeIfAbsent(term, t -> new Count()).add(place, top);
    }

    /** True when a strong term of it stands at the story's top. */
    boolean isStrongAtTop() {
        return atTop().anyMatch(Term::strong);
    }

    /** True when a strong term of it stands at the story's top, or two of any kind. */
    boolean isPlainAtTop() {
        return isStrongAtTop() || atTop().count() > 1;
    }

    /** True when a term of it stands at the story's top. */
    boolean isAtTop() {
        return atTop().findAny().isPresent();
    }

    private Stream<Term> atTop() {
        return terms.entrySet().stream().filter(found -> found.getValue().top).map(Map.Entry::getKey);
    }

    /** True when two distinct strong terms speak for it, one with three weak ones, or eight weak ones; one in the headline is two. */
    boolean isEnough() {
        int strong = 0;
        int weak = 0;
        for (var found : terms.entrySet()) {
            strong += found.getKey().strong() ? found.getValue().best : 0;
            weak += found.getKey().strong() ? 0 : found.getValue().best;
        }
        return strong >= ENOUGH_STRONG || (strong > 0 && weak >= ENOUGH_WEAK) || weak >= ENOUGH_WEAK_ALONE;
    }

    /** The weight of all that speaks for it; what is said again counts less. */
    double points() {
        double points = 0;
        for (var found : terms.entrySet()) {
            int weight = found.getKey().strong() ? STRONG : WEAK;
            int repeats = Math.min(MOST_REPEATS, found.getValue().count - 1);
            points += weight * (found.getValue().best + repeats * REPEAT);
        }
        return points;
    }

    /** True when a strong term speaks for it. */
    boolean hasStrong() {
        return terms.keySet().stream().anyMatch(Term::strong);
    }

    /** The terms, the strong ones first, each in the order of the story. */
    List<String> evidence() {
        var strong = new ArrayList<String>();
        var weak = new ArrayList<String>();
        terms.keySet().forEach(term -> (term.strong() ? strong : weak).add(term.phrase()));
        strong.addAll(weak);
        return strong;
    }

    private static final class Count {
        private int best;
        private int count;
        private boolean top;

        void add(int place, boolean atTop) {
            best = Math.max(best, place);
            top |= atTop;
            count++;
        }
    }
}
