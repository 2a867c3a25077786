package io.khabar.enrich.goldlanguage;

import io.khabar.enrich.story.IdentifiedLanguage;
import io.khabar.enrich.story.LanguageIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was said of texts whose language is known: right, wrong or nothing, by length and by sureness. */
final class LanguageTable {

    private final Map<String, Marks> byLength = new TreeMap<>();
    private final Map<String, Marks> bySureness = new TreeMap<>();
    private final Map<String, Integer> mistakes = new TreeMap<>();

    static LanguageTable of(List<LanguageGold> texts, LanguageIdentifier identifier) {
        var table = new LanguageTable();
        texts.forEach(text -> table.add(text, identifier.identify(text.text(), null)));
        return table;
    }

    Marks ofLength(String length) {
        return byLength.getOrDefault(length, new Marks());
    }

    /** Of the texts said at least this sure. */
    Marks atLeast(double sureness) {
        var all = new Marks();
        bySureness.forEach((from, marks) -> {
            if (Double.parseDouble(from) >= sureness) {
                all.add(marks);
            }
        });
        return all;
    }

    /** Of the texts said with a sureness from one to below the other. */
    Marks between(double from, double to) {
        var all = new Marks();
        bySureness.forEach((step, marks) -> {
            if (Double.parseDouble(step) >= from && Double.parseDouble(step) < to) {
                all.add(marks);
            }
        });
        return all;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        byLength.forEach((length, marks) ->
                text.append(length).append(": ").append(marks).append('\n'));
        bySureness.forEach((from, marks) -> text.append("sure from ")
                .append(from)
                .append(": ")
                .append(marks)
                .append('\n'));
        return text.append(mistakes).toString();
    }

    private void add(LanguageGold gold, @Nullable IdentifiedLanguage said) {
        Marks marks = new Marks();
        if (said == null) {
            marks.silent++;
        } else if (said.tag().equals(gold.language()) || isScriptOf(said.tag(), gold.language())) {
            marks.right++;
        } else {
            marks.wrong++;
        }
        if (marks.right == 0) {
            mistakes.merge(gold.language() + ">" + (said == null ? "-" : said.tag()), 1, Integer::sum);
        }
        byLength.computeIfAbsent(gold.length(), key -> new Marks()).add(marks);
        if (said != null && said.sureness() != null) {
            bySureness
                    .computeIfAbsent(step(said.sureness()), key -> new Marks())
                    .add(marks);
        }
    }

    /** The seeds say "zh" of both scripts. */
    private static boolean isScriptOf(String said, String language) {
        return language.equals("zh") && said.startsWith("zh-");
    }

    private static String step(double sureness) {
        return sureness >= 0.99 ? "0.99" : String.format(Locale.ROOT, "%.2f", Math.floor(sureness * 20) / 20);
    }

    /** How many texts were right, wrong, or nothing was said of. */
    static final class Marks {
        private int right;
        private int wrong;
        private int silent;

        double right() {
            return share(right, right + wrong + silent);
        }

        /** Of those of which something was said. */
        double precision() {
            return share(right, right + wrong);
        }

        int count() {
            return right + wrong + silent;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f %% right, %d wrong, %d silent of %d", right() * 100, wrong, silent, count());
        }

        private void add(Marks other) {
            right += other.right;
            wrong += other.wrong;
            silent += other.silent;
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}
