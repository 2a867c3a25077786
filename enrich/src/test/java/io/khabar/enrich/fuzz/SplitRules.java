package io.khabar.enrich.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.KnownHeadlines;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.Split;
import io.khabar.enrich.story.clean.TextCleaner;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What must hold for the split of any page whatever. */
final class SplitRules {

    /** The stream has seen every third headline, whichever they are. */
    private static final KnownHeadlines SOME_KNOWN = hash -> hash % 3 == 0;

    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());
    private final TextCleaner cleaner = new TextCleaner();

    /** Splits a page; with and without knowledge from the stream. */
    List<Split> splits(FuzzPage page) {
        return List.of(
                splitter.split(parser.parse(page.article())), splitter.split(parser.parse(page.article()), SOME_KNOWN));
    }

    /**
     * Fails when the split of a page breaks a rule.
     *
     * @return how many stories the page was found to hold
     */
    int check(FuzzPage page) {
        List<Split> splits = splits(page);
        assertThat(splits(page)).as("the same page gives the same stories").isEqualTo(splits);
        for (Split split : splits) {
            checkStories(split);
            checkSpans(page.text(), split);
            String words = page.html() ? bare(wholeText(page.text())) : page.text();
            split.stories().forEach(story -> checkText(page, story, words));
            if (!page.html()) {
                checkPlain(page.article(), split);
            }
            split.stories().forEach(cleaner::clean);
        }
        return splits.get(0).stories().size();
    }

    private static void checkStories(Split split) {
        assertThat(split.stories()).as("a page holds a story").isNotEmpty();
        assertThat(split.stories().get(0).embedded())
                .as("the first story is the page's own")
                .isFalse();
        assertThat(split.stories().subList(1, split.stories().size()))
                .as("the others are embedded")
                .allMatch(Draft::embedded);
        assertThat(split.stories()).as("sureness").allMatch(story -> story.sureness() >= 0 && story.sureness() <= 1);
    }

    private static void checkSpans(String text, Split split) {
        int at = 0;
        for (Span span : split.spans()) {
            assertThat(span.start()).as("spans leave no gap and do not overlap").isEqualTo(at);
            assertThat(span.end()).as("no span is empty").isGreaterThan(at);
            assertThat(span.story())
                    .as("a span belongs to a story")
                    .isBetween(0, split.stories().size() - 1);
            at = span.end();
            assertThat(at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
                    .as("no span cuts a character")
                    .isFalse();
        }
        assertThat(at).as("spans cover the text").isEqualTo(text.length());
    }

    /** Every paragraph and headline stands in the text, or in that of lines that were wrapped at a width; in markup its letters do, in their order. */
    private static void checkText(FuzzPage page, Draft story, String words) {
        String unwrapped = unwrapped(words);
        for (String paragraph : story.body().split("\n", -1)) {
            boolean stands = page.html()
                    ? isIn(words, bare(paragraph))
                    : words.contains(paragraph) || unwrapped.contains(unwrapped(paragraph));
            assertThat(stands)
                    .as("this paragraph stands in the text: «%s»", paragraph)
                    .isTrue();
        }
        String headline = story.headline();
        boolean given = headline == null || headline.equals(page.headline()) || page.html();
        assertThat(given || words.contains(headline) || unwrapped.contains(unwrapped(headline)))
                .as("this headline stands in the text: «%s»", headline)
                .isTrue();
    }

    /** In plain text each body is made of its own spans, and blanks hold no letter. */
    private static void checkPlain(Article article, Split split) {
        String[] bodies = new String[split.stories().size()];
        Arrays.fill(bodies, "");
        for (Span span : split.spans()) {
            String printed = article.text().substring(span.start(), span.end());
            assertThat(span.kind()).as("plain text has no markup").isNotEqualTo(SpanKind.MARKUP);
            if (span.kind() == SpanKind.SPACE) {
                assertThat(bare(printed)).as("blanks hold no letter").isEmpty();
            } else if (span.kind() == SpanKind.BODY) {
                bodies[span.story()] = bodies[span.story()] + bare(printed);
            }
        }
        for (int i = 0; i < bodies.length; i++) {
            assertThat(bare(split.stories().get(i).body()))
                    .as("a body is made of its own spans")
                    .isEqualTo(bodies[i]);
        }
    }

    /** All on one line, with one blank where there is any white space. */
    private static String unwrapped(String text) {
        return WHITE.matcher(text).replaceAll(" ");
    }

    private static String wholeText(String markup) {
        return Parser.htmlParser()
                .setMaxDepth(Integer.MAX_VALUE)
                .parseInput(markup, "")
                .wholeText();
    }

    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isIn(String text, String letters) {
        int found = 0;
        for (int at = 0; at < text.length() && found < letters.length(); at++) {
            found += text.charAt(at) == letters.charAt(found) ? 1 : 0;
        }
        return found == letters.length();
    }
}
