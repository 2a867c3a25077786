package io.khabar.train;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.tag.Tag;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts names that were found exactly, span and kind. */
final class Score {

    private final Map<EntityKind, int[]> counts = new EnumMap<>(EntityKind.class);

    static Score of(List<TaggedSentence> gold, List<List<Tag>> found) {
        var score = new Score();
        for (int i = 0; i < gold.size(); i++) {
            score.add(gold.get(i).tags(), found.get(i));
        }
        return score;
    }

    void add(List<Tag> gold, List<Tag> found) {
        Set<Name> wanted = names(gold);
        Set<Name> got = names(found);
        wanted.forEach(name -> counts(name.kind())[0]++);
        got.forEach(name -> counts(name.kind())[1]++);
        got.stream().filter(wanted::contains).forEach(name -> counts(name.kind())[2]++);
    }

    /** Right names that there are, names found, right ones found. */
    private int[] counts(EntityKind kind) {
        return counts.computeIfAbsent(kind, k -> new int[3]);
    }

    private static Set<Name> names(List<Tag> tags) {
        var names = new HashSet<Name>();
        for (int start = 0; start < tags.size(); start++) {
            EntityKind kind = tags.get(start).kind();
            if (tags.get(start).begins() && kind != null) {
                int end = start + 1;
                while (end < tags.size()
                        && tags.get(end).continues()
                        && tags.get(end).kind() == kind) {
                    end++;
                }
                names.add(new Name(start, end, kind));
            }
        }
        return names;
    }

    /** F1 of one kind. */
    double f1(EntityKind kind) {
        return f1(counts(kind));
    }

    /** F1 of all kinds together. */
    double f1() {
        return f1(sum());
    }

    /** Share of the found names that are right. */
    double precision() {
        int[] all = sum();
        return 1.0 * all[2] / Math.max(1, all[1]);
    }

    /** Share of the right names that were found. */
    double recall() {
        int[] all = sum();
        return 1.0 * all[2] / Math.max(1, all[0]);
    }

    /** Number of right names. */
    int names() {
        return sum()[0];
    }

    private int[] sum() {
        var sum = new int[3];
        counts.values().forEach(c -> {
            for (int i = 0; i < 3; i++) {
                sum[i] += c[i];
            }
        });
        return sum;
    }

    private static double f1(int[] c) {
        return c[0] + c[1] == 0 ? 0 : 2.0 * c[2] / (c[0] + c[1]);
    }

    /** One line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.1f, places %.1f, organisations %.1f, persons %.1f; precision %.1f, recall %.1f",
                100 * f1(),
                100 * f1(EntityKind.PLACE),
                100 * f1(EntityKind.ORGANISATION),
                100 * f1(EntityKind.PERSON),
                100 * precision(),
                100 * recall());
    }

    private record Name(int start, int end, EntityKind kind) {}
}
