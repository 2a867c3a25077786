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
            "ar-bidi-marks-and-persian-letters.txt",
            "ar-bread-law-then-tweet-date-run-into-subhead.txt",
            "ar-captions-and-share-widgets.txt",
            "ar-date-palm-fair-and-ferry-line.txt",
            "ar-dry-port-second-head-block-then-nairobi-dateline.txt",
            "ar-embedded-recipe-with-steps-and-tail-list.txt",
            "ar-embedded-without-headline.txt",
            "ar-flamingo-census-then-lead-opens-with-name.txt",
            "ar-handball-draw-then-same-federation-dateline.txt",
            "ar-inline-teaser-then-full-story.txt",
            "ar-interview-then-story-with-subheads-and-own-teaser.txt",
            "ar-iraq-railway-headline-twice-then-same-ministry.txt",
            "ar-labels-run-into-words-marine-fog-then-pearl-sale.txt",
            "ar-libya-liquidity-then-same-central-bank-dateline.txt",
            "ar-main-story-goes-on-after-the-box.txt",
            "ar-marker-bare-no-source-before.txt",
            "ar-metal-price-table-then-desert-observatory.txt",
            "ar-no-source-lines-one-paragraph-same-country.txt",
            "ar-obituary-of-oud-maker-then-ring-road.txt",
            "ar-olive-oil-stamp-then-far-story-bare-glued-marker.txt",
            "ar-one-paragraph-blood-drive.txt",
            "ar-quote-and-colon-headline.txt",
            "ar-repeated-standfirst-then-near-minister-story.txt",
            "ar-salt-caravan-long-feature-then-one-paragraph.txt",
            "ar-same-club-two-inline-then-fan-trains.txt",
            "ar-same-club-two-stories.txt",
            "ar-same-court-title-again-and-dateline.txt",
            "ar-same-ministry-exams-and-meals.txt",
            "ar-second-head-block-and-headline-twice.txt",
            "ar-short-main-long-embedded.txt",
            "ar-short-main-then-same-hospital-name-opens.txt",
            "ar-source-line-before-the-body.txt",
            "ar-subheads-and-bullets-on-both-sides.txt",
            "ar-tail-list-after-embedded.txt",
            "ar-teaser-inside-the-embedded-story.txt",
            "ar-title-again-and-dateline.txt",
            "ar-tweets-with-dates-then-lake-fish.txt",
            "ar-very-long-expo-feature-then-short-whale-story.txt",
            "ar-very-long-main-story.txt",
            "ar-weather-by-governorate-then-airport-cats.txt",
            "bagh-va-mousighi.txt",
            "long-summit-page.txt",
            "rail-link-and-earthquake-drill.txt",
            "reservoir-and-film-week.txt",
            "second-head-block.txt");
    private static final int SHORTEST_PARAGRAPH = 90;
    private static final int WORDS_OF_A_TITLE = 8;

    private final List<String> paragraphs = new ArrayList<>();
    private int next;

    private PageMaker() {
        SEEDS.forEach(seed -> read(seed).lines().filter(PageMaker::isParagraph).forEach(paragraphs::add));
    }

    /**
     * A page of plain text.
     *
     * @param bytes its length in UTF-8, reached to within a word or two
     * @param stories how many whole stories are embedded in it
     */
    static String page(int bytes, int stories) {
        return new PageMaker().write(bytes, stories);
    }

    private String write(int bytes, int stories) {
        var page = new StringBuilder("اجتماع يبحث توسيع شبكة المياه\nتاريخ النشر: 4th, February 2025 GMT\n");
        for (int story = 0; story <= stories; story++) {
            if (story > 0) {
                page.append("المصدر: وكالات\nإقرأ أيضاً:\n").append(title()).append('\n');
            }
            body(page, (int) ((long) bytes * (story + 1) / (stories + 1)));
        }
        return page.append("المصدر: رويترز\n").toString();
    }

    /** Adds paragraphs until the page has so many bytes, and cuts the last one. */
    private void body(StringBuilder page, int bytes) {
        int left = bytes - utf8(page);
        do {
            String paragraph = paragraph();
            int length = utf8(paragraph) + 1;
            page.append(length <= left ? paragraph : cut(paragraph, left)).append('\n');
            left -= length;
        } while (left > 0);
    }

    /** The first words of a paragraph, as a sentence, at least as many as make one. */
    private static String cut(String paragraph, int bytes) {
        String[] words = paragraph.split(" ");
        var cut = new StringBuilder(words[0]);
        for (int word = 1; word < words.length && (word <= WORDS_OF_A_TITLE + 2 || utf8(cut) < bytes - 12); word++) {
            cut.append(' ').append(words[word]);
        }
        return cut.append('.').toString();
    }

    /** The first words of the paragraph that comes next, so that a lead repeats its title. */
    private String title() {
        String[] words = paragraphs.get(next % paragraphs.size()).split(" ", WORDS_OF_A_TITLE + 1);
        String title = String.join(" ", List.of(words).subList(0, Math.min(WORDS_OF_A_TITLE, words.length - 1)));
        return title.endsWith("،") || title.endsWith(":") ? title.substring(0, title.length() - 1) : title;
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
