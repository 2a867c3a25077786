package io.khabar.enrich.gold;

import io.khabar.enrich.gold.PageScore.Fault;
import java.util.Map;
import java.util.TreeMap;

/** The scores by form and by language, as text. */
final class GoldTable {

    private static final String FIRST = "%-22s%8s%10s%10s";
    private static final int MARGIN = 2;

    private final Map<String, PageScore> forms = new TreeMap<>();
    private final Map<String, PageScore> languages = new TreeMap<>();
    private final PageScore all = new PageScore();

    void add(GoldPage page, PageScore score) {
        forms.computeIfAbsent(page.form(), form -> new PageScore()).add(score);
        languages.computeIfAbsent(page.language(), language -> new PageScore()).add(score);
        all.add(score);
    }

    PageScore all() {
        return all;
    }

    Map<String, PageScore> forms() {
        return forms;
    }

    Map<String, PageScore> languages() {
        return languages;
    }

    @Override
    public String toString() {
        var table = new StringBuilder();
        rows(table, "form", forms);
        rows(table.append('\n'), "language", languages);
        row(table.append('\n'), "all", all);
        return table.toString();
    }

    private static void rows(StringBuilder table, String name, Map<String, PageScore> scores) {
        table.append(String.format(java.util.Locale.ROOT, FIRST, name, "pages", "of them 1", "embedded"));
        for (Fault fault : Fault.values()) {
            table.append(" ".repeat(MARGIN)).append(fault.column);
        }
        table.append('\n');
        scores.forEach((row, score) -> row(table, row, score));
    }

    private static void row(StringBuilder table, String name, PageScore score) {
        table.append(
                String.format(java.util.Locale.ROOT, FIRST, name, score.pages(), score.single(), score.embedded()));
        for (Fault fault : Fault.values()) {
            String count = String.valueOf(score.count(fault));
            table.append(" ".repeat(MARGIN + fault.column.length() - count.length()))
                    .append(count);
        }
        table.append('\n');
    }
}
