package io.khabar.train.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Leaves all texts of a source out and scores them by a model that has seen none of them. Sources are told by {@link Credit}. */
final class Sources {

    /** The group of a text whose source was left out. */
    static final int SOURCE = -2;

    /** Texts that a source must have to be left out, and of a section to be asked for it. */
    static final int FEWEST_TEXTS = 100;

    static final int FEWEST_OF_SECTION = 15;

    private Sources() {}

    /** For each source its texts, scored; those of sections that it has hardly a text of are not among them. */
    static Map<String, List<Unseen>> unseen(List<Lesson> lessons, Rarity rarity) {
        Map<String, List<Unseen>> unseen = new TreeMap<>();
        of(lessons).forEach((source, texts) -> {
            if (!source.equals(Credit.NONE) && texts.size() >= FEWEST_TEXTS) {
                unseen.put(source, scored(source, texts, lessons, rarity));
            }
        });
        return unseen;
    }

    private static List<Unseen> scored(String source, List<Lesson> texts, List<Lesson> all, Rarity rarity) {
        List<Lesson> others =
                all.stream().filter(lesson -> !lesson.credit().equals(source)).toList();
        LinearTopics model = TopicLearner.learn(others, rarity);
        Map<String, Long> sections =
                texts.stream().collect(Collectors.groupingBy(Lesson::section, TreeMap::new, Collectors.counting()));
        return texts.stream()
                .filter(lesson -> sections.getOrDefault(lesson.section(), 0L) >= FEWEST_OF_SECTION)
                .map(lesson -> new Unseen(lesson, SOURCE, model.scores(lesson, rarity.weighed(lesson))))
                .toList();
    }

    private static Map<String, List<Lesson>> of(List<Lesson> lessons) {
        Map<String, List<Lesson>> sources = new TreeMap<>();
        for (Lesson lesson : lessons) {
            sources.computeIfAbsent(lesson.credit(), source -> new ArrayList<>())
                    .add(lesson);
        }
        return sources;
    }
}
