package io.khabar.enrich.gold;

import java.util.List;

/** Gold pages of one story with a line of stars above each line of theirs that is as short as a title: sub-headings, items, titles of lists. */
final class RuledPages {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 12;
    private static final String RULE = "***\n";

    private RuledPages() {}

    /** The texts, of pages that have such lines below a paragraph. */
    static List<String> of(List<GoldPage> pages) {
        return pages.stream()
                .filter(page -> page.stories().size() == 1 && !page.name().endsWith(".html"))
                .map(page -> ruled(page.article().text()))
                .filter(text -> text.contains(RULE))
                .toList();
    }

    private static String ruled(String text) {
        var ruled = new StringBuilder();
        boolean below = false;
        for (String line : text.lines().toList()) {
            int words = line.strip().split(" +", -1).length;
            boolean title =
                    words >= FEWEST_WORDS && words <= MOST_WORDS && !endsSentence(line) && !line.startsWith("-");
            ruled.append(below && title ? RULE : "").append(line).append('\n');
            below |= words >= MOST_WORDS;
        }
        return ruled.toString();
    }

    private static boolean endsSentence(String line) {
        String text = line.strip();
        return text.endsWith(".") || text.endsWith("۔") || text.endsWith("।") || text.endsWith(":");
    }
}
