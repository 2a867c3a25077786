package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.ArticleId;
import io.khabar.news.IdBasis;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.RawArticle;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PushedNinjsTest {

    @ParameterizedTest
    @ValueSource(strings = {Pushing.NINJS, Pushing.JSON})
    void shouldReadNinjs3WhetherItIsAnnouncedOrRecognised(String type) {
        // When
        RawArticle article = pushed(type, "ninjs-3.json");

        // Then
        assertThat(article.getGuid()).isEqualTo("urn:newsml:agency.example:20250301:river");
        assertThat(article.getId())
                .isEqualTo(ArticleId.of("urn:newsml:agency.example:20250301:river", null, "")
                        .value());
        assertThat(article.getIdBasis()).isEqualTo(IdBasis.GUID);
        assertThat(article.getHeadline()).isEqualTo("فيضان النهر في الشمال");
        assertThat(article.getText()).isEqualTo("فاض النهر ليلاً.");
        assertThat(article.getContentType()).isEqualTo("text/plain");
        assertThat(article.getSummary()).isEqualTo("ارتفع منسوب النهر.");
        assertThat(article.getBy()).isEqualTo("ليلى حداد");
        assertThat(article.getPublisher()).isEqualTo("وكالة المثال");
        assertThat(article.getRightsInfo()).isEqualTo("© وكالة المثال");
        assertThat(article.getLanguage()).isEqualTo("ar");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2025-03-01T06:00:00Z"));
        assertThat(article.getPublishedPrecision()).isEqualTo(PublishedPrecision.SECOND);
        assertThat(article.getKeywords()).containsExactly("نهر", "طقس");
        assertThat(article.getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void shouldReadNinjs2() {
        // When
        RawArticle article = pushed(Pushing.NINJS, "ninjs-2.json");

        // Then
        assertThat(article.getHeadline()).isEqualTo("Ferry returns to service");
        assertThat(article.getText()).isEqualTo("<p>The ferry sails again.</p>");
        assertThat(article.getContentType()).isEqualTo("text/html");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2024-11-05T08:00:00Z"));
        assertThat(article.getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void shouldReadNinjs1() {
        // When
        RawArticle article = pushed(Pushing.JSON, "ninjs-1.json");

        // Then
        assertThat(article.getGuid()).isEqualTo("https://agency.example/items/12");
        assertThat(article.getHeadline()).isEqualTo("Lighthouse repainted");
        assertThat(article.getText()).isEqualTo("The lighthouse was repainted.");
        assertThat(article.getSummary()).isEqualTo("It is white again.");
        assertThat(article.getBy()).isEqualTo("A. Writer");
        assertThat(article.getKeywords()).containsExactly("harbour");
    }

    @Test
    void shouldTakeAWithdrawalUnderTheIdOfWhatItWithdraws() {
        // When
        RawArticle withdrawal = pushed(Pushing.JSON, "ninjs-withdrawal.json");

        // Then
        assertThat(withdrawal.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(withdrawal.getText()).isEmpty();
        assertThat(withdrawal.getId())
                .isEqualTo(pushed(Pushing.JSON, "ninjs-3.json").getId());
    }

    @Test
    void shouldNotPublishWhatIsUnderEmbargo() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // Given
            String ninjs = "{\"uri\": \"urn:x\", \"embargoedUntil\": \"2025-06-01T13:00:00Z\","
                    + " \"bodies\": [{\"value\": \"سر\"}]}";

            // When
            HttpResponse<String> before = pushing.push(Pushing.NINJS, ninjs);
            pushing.clock.advance(Duration.ofHours(1));
            HttpResponse<String> after = pushing.push(Pushing.NINJS, ninjs);

            // Then
            assertThat(before.statusCode()).isEqualTo(400);
            assertThat(before.body()).contains("field \\\"embargoedUntil\\\"").contains("send it again then");
            assertThat(after.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"headline\": \"x\", \"body_text\": \"y\"}`|`field \\\"uri\\\"`",
                "`{\"uri\": \"urn:x\", \"headlines\": \"x\"}`|`field \\\"headlines\\\": expected an array`",
                "`{\"uri\": \"urn:x\", \"bodies\": [{\"value\": \"a\"}, {\"value\": 1}]}`|`bodies[1].value`",
                "`{\"uri\": \"urn:x\", \"bodies\": [{\"value\": \"a\"}], \"pubStatus\": \"gone\"}`|`pubStatus`",
                "`{\"uri\": \"urn:x\", \"bodies\": [{\"value\": \"a\"}], \"versionCreated\": \"soon\"}`|`published`",
                "`{\"uri\": \"urn:x\", \"pubStatus\": \"usable\"}`|`has no text`",
                "`[{\"uri\": \"urn:x\"} 7]`|`expected , or ]`",
                "`{\"uri\": \"urn:x\"`|`the file ends`",
            })
    void shouldSayWhichFieldOfNinjsIsWrong(String ninjs, String said) {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer = pushing.push(Pushing.NINJS, ninjs);

            // Then
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(said);
        }
    }

    private static RawArticle pushed(String type, String resource) {
        try (Pushing pushing = Pushing.with(Map.of())) {
            HttpResponse<String> answer = pushing.push(type, Pushing.resource(resource));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return pushing.outlet.articles.get(0);
        }
    }
}
