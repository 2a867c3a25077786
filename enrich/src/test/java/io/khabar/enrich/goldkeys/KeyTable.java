package io.khabar.enrich.goldkeys;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The scores of a set of stories by beat, language and kind, as text. */
final class KeyTable {

    private static final String HEAD = "%-14s%8s |%6s%6s%7s%11s%8s |%6s%6s%7s%11s%8s%n";
    private static final List<String> KINDS = List.of("person", "org", "place");

    private final Map<String, KeyScore> files = new TreeMap<>();
    private final Map<String, KeyScore> languages = new TreeMap<>();
    private final Map<String, KeyScore> kinds = new TreeMap<>();
    private final KeyScore all = new KeyScore();

    /** Scores what a keying gives to each story. */
    static KeyTable of(Collection<KeyGold> stories, Function<KeyGold, ? extends Collection<String>> keying) {
        var table = new KeyTable();
        stories.forEach(story -> table.add(story, keying.apply(story)));
        return table;
    }

    private void add(KeyGold story, Collection<String> given) {
        KeyScore score = KeyScorer.score(story, given);
        row(files, story.file()).add(score);
        row(languages, story.language()).add(score);
        all.add(score);
        KINDS.forEach(kind -> row(kinds, kind).add(KeyScorer.score(story, given, kind)));
    }

    KeyScore all() {
        return all;
    }

    Map<String, KeyScore> kinds() {
        return kinds;
    }

    private static KeyScore row(Map<String, KeyScore> rows, String name) {
        return rows.computeIfAbsent(name, n -> new KeyScore());
    }

    @Override
    public String toString() {
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                HEAD,
                "linked | prov.",
                "stories",
                "right",
                "wrong",
                "missed",
                "precision",
                "recall",
                "right",
                "wrong",
                "missed",
                "precision",
                "recall"));
        List.of(files, languages, kinds, Map.of("all", all)).forEach(rows -> append(table, rows));
        return table.toString();
    }

    private static void append(StringBuilder table, Map<String, KeyScore> rows) {
        rows.forEach((name, score) -> table.append(String.format(
                Locale.ROOT, "%-14s%8d |%s |%s%n", name, score.stories(), score.linked(), score.provisional())));
        table.append('\n');
    }
}
