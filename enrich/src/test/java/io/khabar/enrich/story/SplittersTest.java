package io.khabar.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.label.ExtraLabels;
import io.khabar.enrich.story.label.LabelFolder;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplittersTest {

    private static final String PAGE = "Oysters return to the northern bay\nThe beds were closed for six winters.\n"
            + "From our shelves\nHarbour town keeps its last lamplighter\nBoats will go out again in May, the wardens said.";

    private final ExtraLabels extra = LabelFolder.read(Path.of("src", "test", "resources", "labels-folder", "good"));
    private final Splitters splitters = new Splitters(Labels.bundled(), extra);

    @Test
    void shouldUseAPublishersLabelsForItsPagesOnly() {
        assertThat(teasers("News.example", null)).hasSize(1);
        assertThat(teasers("other.example", null)).isEmpty();
        assertThat(teasers(null, null)).isEmpty();
    }

    @Test
    void shouldMatchTheHostOfTheAddressWhenNoLabelsHaveThePublishersName() {
        assertThat(teasers("The Daily Tide", "https://www.news.example/bay")).hasSize(1);
        assertThat(teasers(null, "https://news.example/bay")).hasSize(1);
        assertThat(teasers("The Daily Tide", "https://other.example/bay")).isEmpty();
    }

    @Test
    void shouldPreferTheLabelsThatWereChosenForTheArticleToThoseOfItsPublisher() {
        assertThat(primary(splitters, PAGE, "other.example", null, "News.example")
                        .teasers())
                .hasSize(1);
        assertThat(primary(splitters, PAGE, "news.example", null, "other.example")
                        .teasers())
                .isEmpty();
    }

    @Test
    void shouldUseTheLabelsForEveryPublisherAlsoOnThePagesOfOneThatHasItsOwn() {
        String page = PAGE.replace("From our shelves", "جرب معنا أيضا");

        assertThat(teasers(page, "News.example", null)).hasSize(1);
        assertThat(teasers(page, "other.example", null)).hasSize(1);
    }

    @Test
    void shouldTakeABundledMarkerBack() {
        String page = PAGE.replace("From our shelves", "أخبار متعلقة");

        assertThat(teasers(page, "other.example", null)).isEmpty();
        assertThat(primary(new Splitters(Labels.bundled(), ExtraLabels.NONE), page, null, null)
                        .teasers())
                .hasSize(1);
    }

    @Test
    void shouldTellTheLabelsInTheVersion() {
        Splitters bundled = new Splitters(Labels.bundled(), ExtraLabels.NONE);

        assertThat(splitters.version()).isEqualTo(bundled.version() + "+labels." + extra.version());
        assertThat(bundled.version()).doesNotContain("+");
    }

    private List<Teaser> teasers(@Nullable String publisher, @Nullable String url) {
        return teasers(PAGE, publisher, url);
    }

    private List<Teaser> teasers(String text, @Nullable String publisher, @Nullable String url) {
        return primary(splitters, text, publisher, url).teasers();
    }

    private static Draft primary(Splitters splitters, String text, @Nullable String publisher, @Nullable String url) {
        return primary(splitters, text, publisher, url, null);
    }

    private static Draft primary(
            Splitters splitters,
            String text,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String labels) {
        Article article = Article.builder("x", text, false)
                .url(url)
                .publisher(publisher)
                .labels(labels)
                .build();
        return splitters
                .of(article)
                .split(new ArticleParser().parse(article))
                .stories()
                .get(0);
    }
}
