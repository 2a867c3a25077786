package io.khabar.enrich.story.keyword;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs for each two neighbouring words of a keyword line whether they are one phrase. */
final class Joints {

    private static final int LONGEST_PHRASE = 5;
    private static final double IN_STORY = 2.5;
    private static final double IN_COMPANY = 0.6;
    private static final double IN_OTHER_COMPANY = -1;
    private static final String NEWS = "اخبار";

    private final List<String> line;
    private final Labels labels;
    private final StoryPairs storyPairs;
    private final Map<String, Set<String>> followers = new HashMap<>();
    private final Map<String, Set<String>> leaders = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Joints(List<String> line, List<FoldedText> story, Labels labels) {
        this.line = line;
        this.labels = labels;
        this.storyPairs = new StoryPairs(line, story);
        for (int i = 0; i < line.size(); i++) {
            counts.merge(line.get(i), 1, Integer::sum);
            if (i + 1 < line.size()) {
                followers.computeIfAbsent(line.get(i), w -> new HashSet<>()).add(line.get(i + 1));
                leaders.computeIfAbsent(line.get(i + 1), w -> new HashSet<>()).add(line.get(i));
            }
        }
    }

    /** True at each word that belongs to the phrase of the word before. */
    boolean[] joined() {
        boolean[] joined = new boolean[line.size() + 1];
        int length = 1;
        for (int i = 1; i < line.size(); i++) {
            joined[i] = length < LONGEST_PHRASE && weight(line.get(i - 1), line.get(i)) > 0;
            length = joined[i] ? length + 1 : 1;
        }
        return joined;
    }

    private double weight(String first, String second) {
        if (first.equals(second) || (labels.is(LabelKind.NAVIGATION, first) && !first.equals(NEWS))) {
            return -1;
        }
        if (isTie(first) || isTie(second) || Territories.has(first + " " + second)) {
            return 1;
        }
        boolean inStory = storyPairs.has(first, second);
        if (!inStory && (Territories.has(first) || (Territories.has(second) && !first.equals(NEWS)))) {
            return -1;
        }
        return (inStory ? IN_STORY : 0) + company(first, second) + Grammar.weight(first, second);
    }

    private double company(String first, String second) {
        int followed = followers.getOrDefault(first, Set.of()).size();
        int led = leaders.getOrDefault(second, Set.of()).size();
        if (counts.getOrDefault(first, 0) < 2 || counts.getOrDefault(second, 0) < 2) {
            return (followed > 1 ? IN_OTHER_COMPANY : 0) + (led > 1 ? IN_OTHER_COMPANY / 2 : 0);
        }
        return followed == 1 && led == 1 ? IN_COMPANY : IN_OTHER_COMPANY * (followed > 1 ? 1 : 0.5);
    }

    /** Words that name two others. */
    private static boolean isTie(String word) {
        return word.equals("بن") || word.equals("ابن") || word.equals("ال") || word.equals("ابو") || word.equals("عبد");
    }
}
