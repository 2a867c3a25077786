package io.khabar.enrich.story.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.PublicationDate.Basis;
import io.khabar.enrich.story.PublicationDate.Precision;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.Split;
import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelFile;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StorySplitterTest {

    private static final String BODY = "فتح المتحف قاعة جديدة للخرائط القديمة.\nوتضم القاعة مئة خريطة مرسومة باليد.";
    private static final Instant MORNING = Instant.parse("2024-05-06T07:08:09Z");

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());

    @Test
    void shouldTakeTheHeadlineGivenBesideTheText() {
        // When
        Draft draft = primary(article(BODY, "قاعة للخرائط", PublicationDate.NONE, null));

        // Then
        assertThat(draft.headline()).isEqualTo("قاعة للخرائط");
        assertThat(draft.body()).isEqualTo(BODY);
        assertThat(draft.keywords()).containsExactly("متاحف");
        assertThat(draft.by()).isEqualTo("سلمى");
    }

    @Test
    void shouldNotPrintTheGivenHeadlineTwiceWhenTheTextBeginsWithIt() {
        // When
        Draft draft = primary(
                article("قاعة للخرائط في المتحف\n" + BODY, "قاعة للخرائط في المتحف", PublicationDate.NONE, null));

        // Then
        assertThat(draft.body()).isEqualTo(BODY);
    }

    @Test
    void shouldTakeTheFeedsDateWhenThePageHasNone() {
        // Given
        var feed = new PublicationDate(MORNING, Basis.FEED, Precision.SECOND);

        // When
        Draft draft = primary(article(BODY, null, feed, "https://news.example/2020/01/02/maps"));

        // Then
        assertThat(draft.published()).isEqualTo(feed);
    }

    @Test
    void shouldPreferThePagesDateToAnotherDayOfTheFeed() {
        // Given
        var feed = new PublicationDate(MORNING, Basis.FEED, Precision.SECOND);

        // When
        Draft draft =
                primary(article("خرائط قديمة في المتحف\nتاريخ النشر: 1st, March 2024 GMT\n" + BODY, null, feed, null));

        // Then
        assertThat(draft.published().at()).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(draft.published().basis()).isEqualTo(Basis.PAGE);
    }

    @Test
    void shouldTakeTheAddressesDateOnlyWhenNothingElseTells() {
        // When
        Draft draft = primary(article(BODY, null, PublicationDate.NONE, "https://news.example/2020/01/02/maps"));

        // Then
        assertThat(draft.published().basis()).isEqualTo(Basis.URL);
        assertThat(draft.published().at()).isEqualTo("2020-01-02T00:00:00Z");
    }

    @Test
    void shouldGiveAnEmbeddedStoryNothingOfItsPage() {
        // Given
        String page = BODY + "\nالمصدر: أخبار المتاحف\nإقرأ أيضاً:\nنحالو الجبل يجمعون عسل السدر\n"
                + "جمع نحالو الجبل عسل السدر في موسم قصير هذا العام.\nويباع العسل في السوق القديم.";

        // When
        List<Draft> drafts = split(
                        article(page, "قاعة للخرائط", new PublicationDate(MORNING, Basis.FEED, Precision.SECOND), null))
                .stories();

        // Then
        assertThat(drafts).hasSize(2);
        Draft embedded = drafts.get(1);
        assertThat(embedded.published()).isEqualTo(PublicationDate.NONE);
        assertThat(embedded.sources()).isEmpty();
        assertThat(embedded.keywords()).isEmpty();
        assertThat(embedded.by()).isNull();
        assertThat(embedded.evidence()).anyMatch(e -> e.contains("the lead repeats the title"));
    }

    @Test
    void shouldKeepOneStoryForAnEmptyText() {
        // When
        Split split = split(Article.ofText("x", "", false));

        // Then
        assertThat(split.stories()).hasSize(1);
        assertThat(split.spans()).isEmpty();
    }

    @Test
    void shouldMarkBothHeadlinesWhenItIsPrintedTwice() {
        // When
        List<Span> spans = split(Article.ofText("x", "خرائط قديمة في المتحف\nخرائط قديمة في المتحف\n" + BODY, false))
                .spans();

        // Then
        assertThat(spans).filteredOn(span -> span.kind() == SpanKind.HEADLINE).hasSize(2);
    }

    @Test
    void shouldObeyAPublishersOwnMarker() {
        // Given
        List<Label> own = LabelFile.read("own.tsv", new StringReader("marker\tجرب معنا أيضا"));
        String page = "خرائط قديمة في المتحف\n" + BODY + "\nجرب معنا أيضا\nعسل السدر في الجبل\nموسم التوت في الوادي";

        // When
        Draft plain = primary(Article.ofText("x", page, false));
        Draft taught = new StorySplitter(Labels.bundled().plus(own))
                .split(parser.parse(Article.ofText("x", page, false)))
                .stories()
                .get(0);

        // Then
        assertThat(plain.teasers()).isEmpty();
        assertThat(taught.teasers()).hasSize(2);
        assertThat(taught.body()).isEqualTo(BODY);
    }

    private Draft primary(Article article) {
        List<Draft> drafts = split(article).stories();
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }

    private Split split(Article article) {
        return splitter.split(parser.parse(article));
    }

    private static Article article(
            String text, @Nullable String headline, PublicationDate published, @Nullable String url) {
        return Article.builder("x", text, false)
                .url(url)
                .headline(headline)
                .by("سلمى")
                .keywords(List.of("متاحف"))
                .language("ar")
                .published(published)
                .build();
    }
}
