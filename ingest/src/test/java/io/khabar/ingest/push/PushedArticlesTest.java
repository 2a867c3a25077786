package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.ArticleId;
import io.khabar.news.RawArticle;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the articles of a push, and what its client is told of each, over real HTTP. */
@Timeout(60)
class PushedArticlesTest {
    private static final String ONE = "{\"guid\": \"urn:example:1\", \"text\": \"خبر\"}";

    @Test
    void shouldAcceptAnArrayOfArticles() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer = pushing.push(Pushing.JSON, Pushing.resource("articles.json"));

            // Then
            String first = ArticleId.of("urn:example:bridge", null, "").value();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.body())
                    .contains("{\"line\":2,\"id\":\"" + first + "\",\"status\":\"accepted\"}")
                    .contains("\"line\":3");
            assertThat(pushing.outlet.articles)
                    .extracting(RawArticle::getOrigin)
                    .containsExactly("push:local", "push:local");
            assertThat(pushing.requests("accepted")).isEqualTo(1);
            assertThat(pushing.articles("accepted")).isEqualTo(2);
        }
    }

    @Test
    void shouldGiveTheSameIdsWhenTheSameIsPushedAgain() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            String first = pushing.push(Pushing.JSON, Pushing.resource("articles.json"))
                    .body();
            String second = pushing.push(Pushing.JSON, Pushing.resource("articles.json"))
                    .body();

            // Then
            assertThat(second).isEqualTo(first);
            assertThat(first).contains("\"status\":\"accepted\"");
            assertThat(pushing.outlet.articles).hasSize(4);
        }
    }

    @Test
    void shouldTellWhichLinesAreNoArticlesAndTakeTheOthers() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer = pushing.push(Pushing.LINES, Pushing.resource("lines.jsonl"));

            // Then
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.body())
                    .contains(
                            "{\"line\":3,\"status\":\"refused\",\"reason\":\"field \\\"published\\\": expected a date")
                    .contains("\"line\":1,\"id\"")
                    .contains("\"line\":4,\"id\"");
            assertThat(pushing.outlet.articles).hasSize(2);
            assertThat(pushing.requests("partly-accepted")).isEqualTo(1);
            assertThat(pushing.articles("refused")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"guid\": \"1\"}`|has no text",
                "`{\"text\": 7}`|field \\\"text\\\": expected a string",
                "`[\n{\"text\": \"x\",\n\"url\": \"no url\"}]`|\"line\":3",
                "`{\"text\": \"x\"`|the file ends inside the article",
                "`{\"text\": \"x\",}`|is no valid JSON",
                "`7`|expected a JSON object",
                "`[]`|there is no article in the body",
                "` `|is empty",
                "`{\"uri\": \"urn:example:1\", \"bodies\": [{}]}`|bodies[0].value",
            })
    void shouldSayWhatIsWrongWithABodyThatHoldsNoArticle(String body, String said) {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer = pushing.push(Pushing.JSON, body);

            // Then
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(said);
            assertThat(pushing.outlet.articles).isEmpty();
        }
    }

    @Test
    void shouldRefuseJsonThatIsNestedTooDeep() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // Given
            String deep = "[".repeat(101) + "]".repeat(101);

            // When
            HttpResponse<String> own = pushing.push(Pushing.JSON, "{\"text\": \"x\", \"more\": " + deep + "}");
            HttpResponse<String> ninjs = pushing.push(Pushing.NINJS, "{\"uri\": \"urn:x\", \"more\": " + deep + "}");

            // Then
            assertThat(own.statusCode()).isEqualTo(400);
            assertThat(own.body()).contains("nesting depth (101)");
            assertThat(ninjs.statusCode()).isEqualTo(400);
            assertThat(ninjs.body()).contains("nesting depth (101)");
        }
    }

    @Test
    void shouldTellOfAnArticleThatKafkaRefuses() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer =
                    pushing.push(Pushing.JSON, "[" + ONE + ", {\"text\": \"too large for Kafka\"}]");

            // Then
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.body()).contains("\"status\":\"refused\",\"reason\":\"is too large for Kafka\"");
        }
    }
}
