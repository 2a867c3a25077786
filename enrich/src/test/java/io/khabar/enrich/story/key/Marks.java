package io.khabar.enrich.story.key;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Counts right, wrong and missed keys over many stories. */
final class Marks {

    private int right;
    private int wrong;
    private int missed;
    private final StringBuilder mistakes = new StringBuilder();

    void add(String story, Collection<String> given, Set<String> expected) {
        var extra = new HashSet<>(given);
        extra.removeAll(expected);
        var lacking = new HashSet<>(expected);
        lacking.removeAll(Set.copyOf(given));
        right += expected.size() - lacking.size();
        wrong += extra.size();
        missed += lacking.size();
        if (!extra.isEmpty() || !lacking.isEmpty()) {
            mistakes.append(story)
                    .append(" wrong ")
                    .append(extra)
                    .append(" missed ")
                    .append(lacking)
                    .append('\n');
        }
    }

    double precision() {
        return right / (double) (right + wrong);
    }

    double recall() {
        return right / (double) (right + missed);
    }

    @Override
    public String toString() {
        return mistakes.toString();
    }
}
