package io.khabar.bench.page;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints how much of the main text of pages Khabar finds, and how much Readability does, by the form of the page. */
final class MainTextBench {
    private static final String ROW = "%-44s %5s  %5s %5s %5s  %5s %5s %5s%n";

    private final PrintStream out;
    private final MainTextFinder khabar = MainTextFinder.khabar();
    private final MainTextFinder readability = MainTextFinder.readability();

    private record Scores(List<Score> khabar, List<Score> readability) {}

    private MainTextBench(PrintStream out) {
        this.out = out;
    }

    /** Arguments: the folder of marked pages, the folder of seeds; a third one, whatever it is, prints each page, too. */
    public static void main(String[] arguments) {
        List<GoldPage> pages = new ArrayList<>(GoldPage.marked(Path.of(arguments[0])));
        pages.addAll(GoldPage.seeds(Path.of(arguments[1])));
        new MainTextBench(System.out).print(pages, arguments.length > 2);
    }

    private void print(List<GoldPage> pages, boolean each) {
        Map<String, Scores> forms = new TreeMap<>();
        Scores all = new Scores(new ArrayList<>(), new ArrayList<>());
        out.printf(Locale.ROOT, ROW, "", "", "", "Khabar", "", "", "readability4j", "");
        out.printf(Locale.ROOT, ROW, "form", "words", "P", "R", "F1", "P", "R", "F1");
        for (GoldPage page : pages) {
            Score ours = Score.of(page.main(), khabar.find(page.markup()));
            Score theirs = Score.of(page.main(), readability.find(page.markup()));
            Scores form = forms.computeIfAbsent(page.form(), any -> new Scores(new ArrayList<>(), new ArrayList<>()));
            List.of(form, all).forEach(scores -> {
                scores.khabar().add(ours);
                scores.readability().add(theirs);
            });
            if (each) {
                row(
                        page.form() + "/" + page.name(),
                        Integer.toString(page.main().size()),
                        ours,
                        theirs);
            }
        }
        forms.forEach((form, scores) -> row(form, scores));
        row("all " + pages.size() + " pages", all);
    }

    private void row(String name, Scores scores) {
        row(name, "", Score.mean(scores.khabar()), Score.mean(scores.readability()));
    }

    private void row(String name, String words, Score ours, Score theirs) {
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                words,
                percent(ours.precision()),
                percent(ours.recall()),
                percent(ours.f1()),
                percent(theirs.precision()),
                percent(theirs.recall()),
                percent(theirs.f1()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
