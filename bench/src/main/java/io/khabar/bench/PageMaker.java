package io.khabar.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes Arabic pages of a size and with a number of embedded stories out of the paragraphs of the seeds. The same numbers give the same page. */
final class PageMaker {

    private static final List<String> SEEDS = List.of(
            "clinic-ship-and-museum.txt",
            "long-summit-page.txt",
            "reservoir-and-film-week.txt",
            "second-head-block.txt");
    private static final int SHORTEST_PARAGRAPH = 90;

    private final List<String> paragraphs = new ArrayList<>();
    private int next;

    private PageMaker() {
        SEEDS.forEach(seed -> read(seed).lines().filter(PageMaker::isParagraph).forEach(paragraphs::add));
    }

    /**
     * A page of plain text.
     *
     * @param bytes its length in UTF-8, reached to within a paragraph
     * @param stories how many whole stories are embedded in it
     */
    static String page(int bytes, int stories) {
        return new PageMaker().write(bytes, stories);
    }

    private String write(int bytes, int stories) {
        var page = new StringBuilder("اجتماع يبحث توسيع شبكة المياه\nتاريخ النشر: 4th, February 2025 GMT\n");
        int each = bytes / (stories + 1);
        body(page, each);
        for (int story = 1; story <= stories; story++) {
            page.append("المصدر: وكالات\nإقرأ أيضاً:\n").append(title()).append('\n');
            body(page, each * (story + 1));
        }
        return page.append("المصدر: رويترز\n").toString();
    }

    /** Adds paragraphs until the page has so many bytes, at least one. */
    private void body(StringBuilder page, int bytes) {
        do {
            page.append(paragraph()).append('\n');
        } while (utf8(page) < bytes);
    }

    /** The first words of the paragraph that comes next, so that a lead repeats its title. */
    private String title() {
        String[] words = paragraphs.get(next % paragraphs.size()).split(" ", 9);
        return String.join(" ", List.of(words).subList(0, Math.min(8, words.length - 1)));
    }

    /** Each round through the paragraphs is numbered, so that no paragraph is a repetition. */
    private String paragraph() {
        String paragraph = paragraphs.get(next % paragraphs.size());
        int round = next++ / paragraphs.size();
        return round == 0 ? paragraph : paragraph.substring(0, paragraph.length() - 1) + " (" + round + ").";
    }

    private static boolean isParagraph(String line) {
        return line.length() >= SHORTEST_PARAGRAPH && line.endsWith(".");
    }

    private static int utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String read(String seed) {
        try (InputStream in = PageMaker.class.getResourceAsStream("/pages/" + seed)) {
            if (in == null) {
                throw new IllegalStateException("There is no seed " + seed + " in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
