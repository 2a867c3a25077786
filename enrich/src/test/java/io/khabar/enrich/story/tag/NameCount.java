package io.khabar.enrich.story.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts names found exactly, span and kind. */
final class NameCount {

    private int wanted;
    private int found;
    private int right;

    void add(List<Tag> gold, List<Tag> tagged) {
        Set<String> names = names(gold);
        Set<String> got = names(tagged);
        wanted += names.size();
        found += got.size();
        got.retainAll(names);
        right += got.size();
    }

    double f1() {
        return 2.0 * right / (wanted + found);
    }

    int wanted() {
        return wanted;
    }

    static Set<String> names(List<Tag> tags) {
        var names = new HashSet<String>();
        for (int start = 0; start < tags.size(); start++) {
            if (tags.get(start).begins() && tags.get(start).kind() != null) {
                int end = start + 1;
                while (end < tags.size() && tags.get(end).continues()) {
                    end++;
                }
                names.add(tags.get(start).kind() + " " + start + "-" + end);
            }
        }
        return names;
    }
}
