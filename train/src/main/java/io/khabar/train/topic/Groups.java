package io.khabar.train.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Leaves texts out, a group of like ones or a whole section, and scores them by a model that has not seen them. */
final class Groups {

    static final int COUNT = 4;

    /** The group of a text whose whole section was left out. */
    static final int SECTION = -1;

    private static final long SEED = 3;

    private Groups() {}

    /** Each text once, scored. */
    static List<Unseen> unseen(List<Lesson> lessons, Rarity rarity) {
        List<List<Lesson>> groups = of(lessons, rarity);
        var unseen = new ArrayList<Unseen>();
        for (int group = 0; group < COUNT; group++) {
            var others = new ArrayList<Lesson>();
            for (int other = 0; other < COUNT; other++) {
                others.addAll(other == group ? List.of() : groups.get(other));
            }
            LinearTopics model = TopicLearner.learn(others, rarity);
            for (Lesson lesson : groups.get(group)) {
                unseen.add(new Unseen(lesson, group, model.scores(lesson, rarity.weighed(lesson))));
            }
        }
        return unseen;
    }

    /** Each text once, scored by a model that has seen no text of its section; its group is {@link #SECTION}. */
    static List<Unseen> withoutSection(List<Lesson> lessons, Rarity rarity) {
        var unseen = new ArrayList<Unseen>();
        for (List<Lesson> section : sections(lessons).values()) {
            String name = section.get(0).section();
            LinearTopics model = TopicLearner.learn(
                    lessons.stream()
                            .filter(lesson -> !lesson.section().equals(name))
                            .toList(),
                    rarity);
            section.forEach(
                    lesson -> unseen.add(new Unseen(lesson, SECTION, model.scores(lesson, rarity.weighed(lesson)))));
        }
        return unseen;
    }

    private static List<List<Lesson>> of(List<Lesson> lessons, Rarity rarity) {
        List<List<Lesson>> groups = new ArrayList<>();
        for (int group = 0; group < COUNT; group++) {
            groups.add(new ArrayList<>());
        }
        for (List<Lesson> section : sections(lessons).values()) {
            int[] numbers = Clusters.of(section, rarity, COUNT, SEED);
            for (int i = 0; i < numbers.length; i++) {
                groups.get(numbers[i]).add(section.get(i));
            }
        }
        return groups;
    }

    private static Map<String, List<Lesson>> sections(List<Lesson> lessons) {
        Map<String, List<Lesson>> sections = new TreeMap<>();
        for (Lesson lesson : lessons) {
            sections.computeIfAbsent(lesson.section(), section -> new ArrayList<>())
                    .add(lesson);
        }
        return sections;
    }
}
