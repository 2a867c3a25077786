package io.khabar.enrich.story.language;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What speaks for each language of a script in one text. */
final class Scores {

    /** A function word counts as much as this many distinctive letters. */
    static final int WORD = 2;

    private static final int LEAST = 2;

    /** The best must have this many times the points of the next. */
    private static final double LEAD = 1.2;

    /** Words of a text for each point that is needed. */
    private static final int WORDS_PER_POINT = 12;

    private final Map<String, Integer> points = new TreeMap<>();
    private final int words;

    Scores(int words) {
        this.words = words;
    }

    void add(String language, int more) {
        points.merge(language, more, Integer::sum);
    }

    /** The language with the most points; null when it has few or another has nearly as many. */
    @Nullable
    String clearlyBest() {
        String best = null;
        int most = 0;
        int next = 0;
        for (var language : points.entrySet()) {
            int score = language.getValue();
            if (score > most) {
                next = most;
                most = score;
                best = language.getKey();
            } else {
                next = Math.max(next, score);
            }
        }
        boolean clear = most >= Math.max(LEAST, words / WORDS_PER_POINT) && most >= LEAD * next;
        return clear ? best : null;
    }
}
