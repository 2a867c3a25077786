package io.khabar.train.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what was measured as Markdown. */
final class TopicReport {

    private static final double COVERAGE = 0.85;

    private final List<String> lines = new ArrayList<>();

    TopicReport text(String line) {
        lines.add(line);
        lines.add("");
        return this;
    }

    TopicReport head(String first) {
        lines.add(
                "| " + first
                        + " | texts | answered | macro F1 | arts | economy | health | lifestyle | politics | religion | science | sport |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|");
        return this;
    }

    /** Two lines: of all answers, and of the surest. */
    TopicReport both(String name, List<Answer> answers) {
        return row(name, answers, 1).row(name, answers, COVERAGE);
    }

    TopicReport row(String name, List<Answer> answers, double part) {
        TopicScore score = TopicScore.of(answers, part);
        var line = new StringBuilder(String.format(
                Locale.ROOT, "| %s | %d | %.2f | **%.3f** |", name, answers.size(), score.coverage(), score.macro()));
        for (double topic : score.f1()) {
            line.append(Double.isNaN(topic) ? " – |" : String.format(Locale.ROOT, " %.2f |", topic));
        }
        lines.add(line.toString());
        return this;
    }

    TopicReport table(String... columns) {
        cells(columns);
        lines.add("|---".repeat(columns.length) + "|");
        return this;
    }

    TopicReport cells(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    TopicReport end() {
        lines.add("");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines).strip() + "\n";
    }
}
