package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleFingerprintTest {

    @Test
    void shouldBeTheSameWhenOnlyDatesOrItsPlaceChange() {
        // Given
        RawArticle stamped = article()
                .setPublished(Instant.parse("2026-03-01T12:00:00Z"))
                .setIngested(Instant.parse("2026-03-01T12:00:01Z"))
                .setOrigin("feed entry 7")
                .build();

        // Then
        assertThat(ArticleFingerprint.of(stamped))
                .isEqualTo(ArticleFingerprint.of(article().build()));
    }

    @Test
    void shouldChangeWithWhatTheArticleSays() {
        assertThat(List.of(
                        article().build(),
                        article().setHeadline("other").build(),
                        article().setUrl("https://a.example/2").build(),
                        article().setSummary("summary").build(),
                        article().setText("texts").build(),
                        article().setBy("someone").build(),
                        article().setPublisher("other").build(),
                        article().setLanguage("ar").build(),
                        article().setRightsInfo("none").build(),
                        article().setPubStatus(PubStatus.CANCELED).build(),
                        article().setKeywords(List.of("one")).build(),
                        article().setKeywords(List.of("one", "two")).build(),
                        article().setKeywords(List.of("onetwo")).build(),
                        article().setLabels("one").build(),
                        article().setLabels("other").build(),
                        article().setHeadline(null).build(),
                        article().setHeadline("").build()))
                .extracting(ArticleFingerprint::of)
                .doesNotHaveDuplicates();
    }

    private static RawArticle.Builder article() {
        return RawArticle.newBuilder()
                .setHeadline("headline")
                .setUrl("https://a.example/1")
                .setText("text");
    }
}
