package io.khabar.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.page.PageMeaning.Paged;
import io.khabar.ingest.page.PageMeaning.Unpaged;
import io.khabar.ingest.page.PageMeaning.Withdrawn;
import io.khabar.news.CharsetBasis;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.RawArticle;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageArticlesTest {
    private static final String URL = "https://news.example.com/a/1";
    private static final RawArticle ENTRY = RawArticle.newBuilder()
            .setId("1")
            .setUrl(URL)
            .setHeadline("النهر يرتفع")
            .setText("<p>ارتفع <b>منسوب</b> النهر.</p>")
            .setContentType("text/html")
            .setRightsInfo("© Example | tdm-reservation: 1")
            .build();

    @Test
    void shouldMakeThePageTheArticleAndKeepWhatTheEntryGives() {
        // Given
        byte[] bytes = Pages.bytes("linked-data.html");

        // When
        RawArticle article = paged(ENTRY, Pages.found(URL, bytes, "text/html; charset=utf-8", "x-robots-tag: noai"));

        // Then
        assertThat(article.getId()).isEqualTo("1");
        assertThat(article.getUrl()).isEqualTo("https://news.example.com/2025/03/river-rises");
        assertThat(article.getRaw()).isEqualTo(ByteBuffer.wrap(bytes));
        assertThat(article.getText()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(article.getContentType()).isEqualTo("text/html");
        assertThat(article.getHeadline()).isEqualTo("النهر يرتفع");
        assertThat(article.getSummary()).isEqualTo("ارتفع منسوب النهر.");
        assertThat(article.getLanguage()).isEqualTo("ar-EG");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2025-03-08T08:15:30Z"));
        assertThat(article.getPublishedBasis()).isEqualTo(PublishedBasis.PAGE);
        assertThat(article.getRightsInfo())
                .isEqualTo("© Example | tdm-reservation: 1 | x-robots-tag: noai | robots: noai | robots: noimageai"
                        + " | tdm-policy: https://news.example.com/tdm.json");
    }

    @Test
    void shouldPreferWhatFeedOrListState() {
        // Given
        RawArticle stated = RawArticle.newBuilder(ENTRY)
                .setLanguage("fa")
                .setSummary("summary")
                .setPublished(Instant.EPOCH)
                .setPublishedPrecision(PublishedPrecision.SECOND)
                .setPublishedBasis(PublishedBasis.FEED)
                .build();

        // When
        RawArticle article = paged(stated, Pages.found(URL, Pages.bytes("linked-data.html"), "text/html"));

        // Then
        assertThat(article.getLanguage()).isEqualTo("fa");
        assertThat(article.getSummary()).isEqualTo("summary");
        assertThat(article.getPublished()).isEqualTo(Instant.EPOCH);
        assertThat(article.getPublishedBasis()).isEqualTo(PublishedBasis.FEED);
        assertThat(article.getPagePublished()).isEqualTo(Instant.parse("2025-03-08T08:15:30Z"));
        assertThat(article.getPagePublishedPrecision()).isEqualTo(PublishedPrecision.SECOND);
    }

    @Test
    void shouldReadTheEncodingThatTheServerStates() {
        // Given
        byte[] bytes = "<p>ارتفع منسوب النهر عند الجسر القديم</p>".getBytes(Charset.forName("windows-1256"));

        // When
        RawArticle article = paged(ENTRY, Pages.found(URL, bytes, "text/html; Charset=\"windows-1256\""));

        // Then
        assertThat(article.getText()).isEqualTo("<p>ارتفع منسوب النهر عند الجسر القديم</p>");
        assertThat(article.getCharset()).isEqualTo("windows-1256");
        assertThat(article.getCharsetBasis()).isEqualTo(CharsetBasis.DECLARED);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example.com/a/1, application/pdf, %PDF-1.7, is no HTML",
        "https://news.example.com/, text/html, <p>front</p>, leads to the front page",
        "https://news.example.com/a/1, text/html, ' ', is empty"
    })
    void shouldNotTakeForAPageWhatIsNone(String found, String type, String content, String reason) {
        // When
        PageMeaning meaning =
                PageArticles.of(ENTRY, Pages.found(found, content.getBytes(StandardCharsets.UTF_8), type));

        // Then
        assertThat(meaning).isInstanceOfSatisfying(Unpaged.class, none -> {
            assertThat(none.passing()).isFalse();
            assertThat(none.reason()).contains(reason);
        });
    }

    @Test
    void shouldNotTakeAPageThatIsTooLarge() {
        assertThat(PageArticles.of(ENTRY, Pages.found(URL, new byte[PageArticles.MOST_BYTES + 1], "text/html")))
                .isInstanceOf(Unpaged.class);
    }

    @Test
    void shouldWithdrawTheArticleOfAPageThatIsGone() {
        assertThat(PageArticles.of(ENTRY, new FetchResult.Gone(URI.create(URL))))
                .isInstanceOfSatisfying(Withdrawn.class, gone -> {
                    assertThat(gone.article().getPubStatus()).isEqualTo(PubStatus.CANCELED);
                    assertThat(gone.article().getId()).isEqualTo(ENTRY.getId());
                    assertThat(gone.article().getText()).isEqualTo(ENTRY.getText());
                });
        assertThat(ENTRY.getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void shouldNotTakeAPageOfCountlessTags() {
        // Given
        byte[] page = "<p>".repeat(PageArticles.MOST_TAGS + 1).getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThat(PageArticles.of(ENTRY, Pages.found(URL, page, "text/html")))
                .isEqualTo(new Unpaged(false, false, "too_large", "the page has more than 100000 tags"));
    }

    @ParameterizedTest
    @EnumSource(FetchResult.Kind.class)
    void shouldTellWhatMayPassFromWhatWillNot(FetchResult.Kind kind) {
        // Given
        boolean passes = kind == FetchResult.Kind.NETWORK
                || kind == FetchResult.Kind.SERVER_ERROR
                || kind == FetchResult.Kind.BAD_ANSWER
                || kind == FetchResult.Kind.PROXY;

        // Then
        assertThat(PageArticles.of(ENTRY, new FetchResult.Failed(kind, 0, "why")))
                .isEqualTo(new Unpaged(passes, false, kind.name().toLowerCase(Locale.ROOT), "why"));
    }

    private static RawArticle paged(RawArticle entry, FetchResult answer) {
        return ((Paged) PageArticles.of(entry, answer)).article();
    }
}
