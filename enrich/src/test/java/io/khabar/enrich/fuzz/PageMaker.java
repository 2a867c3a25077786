package io.khabar.enrich.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a page: now like an aggregator's, now like nothing that anybody printed. */
final class PageMaker {

    private static final int LONGEST_RUN = 4_000;

    private final Words words;
    private final Dice dice;
    private final List<String> titles = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> script;

    PageMaker(Words words, long seed) {
        this.words = words;
        this.dice = new Dice(seed);
        this.script = dice.of(Words.SCRIPTS);
    }

    FuzzPage page() {
        boolean html = dice.once(3);
        int count = dice.once(20) ? dice.between(200, 800) : dice.between(0, 60);
        for (int i = 0; i < count; i++) {
            part();
        }
        if (dice.once(15)) {
            parts.addAll(run());
        }
        if (html) {
            return new FuzzPage(true, headline(), new MarkupMaker(dice).marked(parts));
        }
        return new FuzzPage(false, headline(), parts);
    }

    private @Nullable String headline() {
        return titles.isEmpty() || dice.once(2) ? null : dice.of(titles);
    }

    /** Another story, whole, as aggregators print it. */
    private void story() {
        String title = sentence(dice.between(5, 12));
        titles.add(title);
        add(dice.of(words.markers) + dice.of(List.of("", ":", " :")), "\n");
        add(title, "\n");
        for (int i = dice.between(1, 4); i > 0; i--) {
            add((dice.once(3) ? title + " " : "") + paragraph(), "\n");
        }
        if (dice.once(2)) {
            add(source(), dice.of(Words.ENDS));
        }
    }

    private void add(String line, String end) {
        lines.add(line);
        parts.add(line);
        parts.add(end);
    }

    private void part() {
        if (dice.once(12)) {
            story();
            return;
        }
        String line =
                switch (dice.below(14)) {
                    case 0, 1, 2 -> label(words.markers) + dice.of(Words.SIGNS);
                    case 3 -> label(words.labels) + dice.of(Words.SIGNS);
                    case 4, 5 -> title();
                    case 6, 7, 8 -> paragraph();
                    case 9 -> dice.of(Words.DATES);
                    case 10 -> keywords();
                    case 11 -> source();
                    case 12 -> dice.of(Words.NOISE);
                    default -> again();
                };
        String bullet = dice.once(7) ? dice.of(List.of("- ", "• ", "* ", "(", "«", "[", "\t", "1. ")) : "";
        add(bullet + (dice.once(8) ? noisy(line) : line), dice.of(Words.ENDS));
    }

    private String label(List<String> from) {
        String label = dice.of(from);
        return switch (dice.below(8)) {
            case 0 -> label.toUpperCase(Locale.ROOT);
            case 1 -> label.replace(' ', '\u00A0');
            case 2 -> label.replace(" ", "  ");
            case 3 -> label.substring(0, dice.below(label.length() + 1));
            case 4 -> "\u200F" + label + "\u200F";
            case 5 -> label + dice.of(script);
            default -> label;
        };
    }

    private String title() {
        if (!titles.isEmpty() && dice.once(3)) {
            String known = dice.of(titles);
            return dice.once(3) ? known.substring(0, dice.below(known.length() + 1)) + "…" : known;
        }
        String title = sentence(dice.between(1, 14));
        titles.add(title);
        return title;
    }

    private String paragraph() {
        var paragraph = new StringBuilder(dice.once(5) && !titles.isEmpty() ? dice.of(titles) + " " : "");
        int sentences = dice.between(1, 5);
        for (int i = 0; i < sentences; i++) {
            paragraph
                    .append(sentence(dice.between(4, 30)))
                    .append(dice.of(List.of(". ", ". ", "؟ ", "。", "! ", " ", "… ")));
            if (dice.once(12)) {
                paragraph.append(dice.of(words.markers)).append(dice.of(Words.SIGNS));
            }
        }
        return paragraph.toString();
    }

    private String sentence(int length) {
        var sentence = new StringBuilder();
        List<String> from = dice.once(10) ? dice.of(Words.SCRIPTS) : script;
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ")
                    .append(dice.once(40) ? String.valueOf(dice.below(100_000)) : dice.of(from));
        }
        return sentence.toString();
    }

    private String keywords() {
        String line = sentence(dice.between(1, 12));
        String label = dice.of(List.of("كلمات دلالية: ", "Tags: ", "وسوم ", "Keywords", ""));
        return label
                + (dice.once(2) ? line + " " + line : line.replace(" ", dice.of(List.of(", ", "،", "|", "#", " "))));
    }

    private String source() {
        String label = dice.of(
                List.of("المصدر: ", "Source: ", "المصدر", "By ", "بقلم ", "Quelle: ", "(رويترز) - ", "Photo: "));
        return label + sentence(dice.between(0, 4)) + (dice.once(3) ? " - " + sentence(2) : "");
    }

    private String again() {
        return lines.isEmpty() ? "" : dice.of(lines);
    }

    private String noisy(String line) {
        var noisy = new StringBuilder(line);
        for (int i = dice.between(1, 4); i > 0; i--) {
            noisy.insert(dice.below(noisy.length() + 1), dice.of(Words.NOISE));
        }
        return noisy.toString();
    }

    /** One thing over and over, as an attacker or a broken template writes it. */
    private List<String> run() {
        String one =
                switch (dice.below(9)) {
                    case 0 -> label(words.markers) + "\n";
                    case 1 -> label(words.markers);
                    case 2 -> label(words.markers) + ": " + title() + "\n";
                    case 3 -> label(words.labels) + " ";
                    case 4 -> title() + "\n";
                    case 5 -> paragraph() + "\n" + source() + "\n" + label(words.markers) + "\n" + title() + "\n";
                    case 6 -> dice.of(Words.NOISE);
                    case 7 ->
                        dice.of(List.of("(", ":", "-", "1", "1/", "«", " ", "\n", "a", "ا", "ـ", "<", "&", "&#", "关"));
                    default -> dice.of(Words.DATES) + dice.of(Words.SIGNS);
                };
        return Collections.nCopies(dice.between(50, LONGEST_RUN), one);
    }
}
