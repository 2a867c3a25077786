package io.khabar.bench.page;

import java.util.List;

/**
 * Token precision, recall and F1.
 *
 * @param precision share of the words found that are main text; 1 when none was found
 * @param recall share of the main text that was found; 1 when there is none
 */
record Score(double precision, double recall) {

    static Score of(Words main, Words found) {
        double common = main.common(found);
        return new Score(found.size() == 0 ? 1 : common / found.size(), main.size() == 0 ? 1 : common / main.size());
    }

    /** The mean, each page as much as another. */
    static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::precision).average().orElse(0),
                scores.stream().mapToDouble(Score::recall).average().orElse(0));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
