package io.khabar.enrich.goldkeys;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares the keys that a story got with those that it should have. */
final class KeyScorer {

    private static final String PROVISIONAL = ":~";

    private KeyScorer() {}

    /** All keys of the story. */
    static KeyScore score(KeyGold story, Collection<String> given) {
        return score(story, given, key -> true);
    }

    /**
     * The keys of one kind.
     *
     * @param kind "person", "org" or "place"
     */
    static KeyScore score(KeyGold story, Collection<String> given, String kind) {
        return score(story, given, key -> key.startsWith(kind + ":"));
    }

    private static KeyScore score(KeyGold story, Collection<String> given, Predicate<String> which) {
        var score = new KeyScore();
        score.story();
        List<UnknownName> unsure = story.unsure().stream().map(UnknownName::new).toList();
        Predicate<String> counts = which.and(key -> !story.unsure().contains(key))
                .and(key -> unsure.stream().noneMatch(name -> name.isSpelledBy(key)));
        linked(score, story, some(given, counts.and(key -> !key.contains(PROVISIONAL))), some(story.keys(), which));
        provisional(
                score, story, some(given, counts.and(key -> key.contains(PROVISIONAL))), some(story.unknown(), which));
        return score;
    }

    private static void linked(KeyScore score, KeyGold story, Set<String> given, Set<String> expected) {
        Set<String> wrong = some(given, key -> !expected.contains(key));
        Set<String> missed = some(expected, key -> !given.contains(key));
        score.linked().right(given.size() - wrong.size());
        score.linked().wrong(wrong.size());
        score.linked().missed(missed.size());
        if (!wrong.isEmpty() || !missed.isEmpty()) {
            score.detail(story.id() + " wrong " + wrong + " missed " + missed);
        }
    }

    private static void provisional(KeyScore score, KeyGold story, Set<String> given, Set<String> expected) {
        List<UnknownName> names = expected.stream().map(UnknownName::new).toList();
        Set<String> wrong = some(given, key -> names.stream().noneMatch(name -> name.isSpelledBy(key)));
        List<UnknownName> missed = names.stream()
                .filter(name -> given.stream().noneMatch(name::isSpelledBy))
                .toList();
        score.provisional().right(given.size() - wrong.size());
        score.provisional().wrong(wrong.size());
        score.provisional().missed(missed.size());
        if (!wrong.isEmpty()) {
            score.detail(story.id() + " no such names " + wrong);
        }
    }

    private static Set<String> some(Collection<String> keys, Predicate<String> which) {
        var some = new TreeSet<String>();
        keys.stream().filter(which).forEach(some::add);
        return some;
    }
}
