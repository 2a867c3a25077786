package io.khabar.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what is known of a model and writes it as Markdown. */
final class ReportWriter {

    private final List<String> lines = new ArrayList<>();

    ReportWriter(String title) {
        lines.add("# " + title);
        lines.add("");
    }

    ReportWriter text(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
        lines.add("");
        return this;
    }

    ReportWriter table(String head) {
        lines.add(head);
        lines.add("|---".repeat(head.length() - head.replace("|", "").length() - 1) + "|");
        return this;
    }

    ReportWriter row(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
        return this;
    }

    ReportWriter end() {
        lines.add("");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines).strip() + "\n";
    }
}
