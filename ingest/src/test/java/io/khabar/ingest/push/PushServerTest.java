package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.ingest.article.ArticleId;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees of the server, over real HTTP. */
@Timeout(60)
class PushServerTest {
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

    @Test
    void shouldAnswerOnlyWhenEveryArticleIsAcknowledged() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // Given
            pushing.outlet.hold();

            // When
            CompletableFuture<HttpResponse<String>> answer = pushing.client()
                    .sendAsync(
                            pushing.request("/articles")
                                    .header("Content-Type", Pushing.JSON)
                                    .POST(HttpRequest.BodyPublishers.ofString(ONE))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            Awaitility.await().until(() -> pushing.outlet.articles.size() == 1);
            boolean early = answer.isDone();
            pushing.outlet.letGo();

            // Then
            assertThat(early).isFalse();
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldPutTheClientOffWhenKafkaDoesNotAcknowledgeInTime() {
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.ACK_TIMEOUT, "200ms"))) {
            // Given
            pushing.outlet.hold();

            // When
            HttpResponse<String> answer = pushing.push(Pushing.JSON, ONE);
            pushing.outlet.letGo();
            HttpResponse<String> again = pushing.push(Pushing.JSON, ONE);

            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(pushing.articles("unacknowledged")).isEqualTo(1);
            assertThat(again.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldPutTheClientOffWhenTooMuchIsUnderWay() {
        Map<String, String> narrow = Map.of(PushSettings.IN_FLIGHT_MAX_BYTES, "1024", PushSettings.ACK_TIMEOUT, "30s");
        try (Pushing pushing = Pushing.with(narrow)) {
            // Given
            pushing.outlet.hold();
            String half = "{\"text\": \"" + "x".repeat(600) + "\"}";
            CompletableFuture<HttpResponse<String>> first =
                    CompletableFuture.supplyAsync(() -> pushing.push(Pushing.JSON, half));
            Awaitility.await().until(() -> pushing.outlet.articles.size() == 1);

            // When
            HttpResponse<String> second = pushing.push(Pushing.JSON, half);
            pushing.outlet.letGo();

            // Then
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(first.join().statusCode()).isEqualTo(200);
            Awaitility.await().until(() -> pushing.push(Pushing.JSON, half).statusCode() == 200);
        }
    }

    @Test
    void shouldPutClientsOffAndSaySoWhenNothingCanBePublishedAnyMore() {
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.ACK_TIMEOUT, "1h"))) {
            // Given
            pushing.outlet.die();

            // When
            HttpResponse<String> first = pushing.push(Pushing.JSON, ONE);
            HttpResponse<String> second = pushing.push(Pushing.JSON, ONE);

            // Then
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(pushing.server.live().ok()).isFalse();
            assertThat(pushing.server.live().cause()).contains("no more");
        }
    }

    @Test
    void shouldRefuseBodiesThatAreTooLargeWhetherAnnouncedOrNot() {
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.BODY_MAX_BYTES, "2048"))) {
            // Given
            String body = "{\"text\": \"" + "x".repeat(2048) + "\"}";
            HttpRequest.Builder chunked = pushing.request("/articles")
                    .header("Content-Type", Pushing.JSON)
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));

            // When
            HttpResponse<String> announced = pushing.push(Pushing.JSON, body);
            HttpResponse<String> unannounced = pushing.send(chunked);

            // Then
            assertThat(announced.statusCode()).isEqualTo(413);
            assertThat(announced.body()).contains("larger than 2048 bytes");
            assertThat(unannounced.statusCode()).isEqualTo(413);
            assertThat(pushing.outlet.articles).isEmpty();
        }
    }

    @Test
    void shouldRefuseMoreArticlesThanAllowed() {
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.ARTICLES_MAX, "3"))) {
            // When
            HttpResponse<String> most = pushing.push(Pushing.LINES, (ONE + "\n").repeat(3));
            HttpResponse<String> more = pushing.push(Pushing.LINES, (ONE + "\n").repeat(4));

            // Then
            assertThat(most.statusCode()).isEqualTo(200);
            assertThat(more.statusCode()).isEqualTo(413);
            assertThat(pushing.outlet.articles).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json"})
    void shouldRefuseOtherTypes(String type) {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer = pushing.push(type, ONE);

            // Then
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("application/x-ndjson");
        }
    }

    @Test
    void shouldRefuseAPackedBody() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer = pushing.push(Pushing.JSON, ONE, Map.of("Content-Encoding", "gzip"));

            // Then
            assertThat(answer.statusCode()).isEqualTo(415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void shouldSayThatArticlesArePosted(String method) {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer =
                    pushing.send(pushing.request("/articles").method(method, HttpRequest.BodyPublishers.noBody()));

            // Then
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/articles/", "/articles/../articles/x", "/websub/x", "/articles%2f", "/%61rticles/%00"})
    void shouldKnowNoOtherPath(String path) {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            HttpResponse<String> answer = pushing.send(pushing.request(path).GET());

            // Then
            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.body()).startsWith("{\"error\":").doesNotContain("rticles");
        }
    }

    @Test
    void shouldSlowAClientDownThatSendsTooOften() {
        Map<String, String> limits = Map.of(PushSettings.RATE, "1", PushSettings.BURST, "2");
        try (Pushing pushing = Pushing.with(limits)) {
            // When
            HttpResponse<String> first = pushing.push(Pushing.JSON, ONE);
            HttpResponse<String> second = pushing.push(Pushing.JSON, ONE);
            HttpResponse<String> third = pushing.push(Pushing.JSON, ONE);
            pushing.clock.advance(Duration.ofSeconds(1));
            HttpResponse<String> later = pushing.push(Pushing.JSON, ONE);

            // Then
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(later.statusCode()).isEqualTo(200);
            assertThat(pushing.requests("throttled")).isEqualTo(1);
        }
    }

    @Test
    void shouldAnswerWhatIsUnderWayWhenClosed() throws Exception {
        // Given
        Pushing pushing = Pushing.with(Map.of());
        pushing.outlet.hold();
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> pushing.push(Pushing.JSON, ONE));
        Awaitility.await().until(() -> pushing.outlet.articles.size() == 1);
        Thread closing = new Thread(pushing::close);

        // When: the acknowledgement comes when nobody is let in any more and idle connections are closed
        try (RawClient idle = new RawClient(pushing.server.port())) {
            idle.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            idle.head();
            closing.start();
            idle.answer();
        }
        Awaitility.await().until(() -> pushing.server.port() < 0);
        pushing.outlet.letGo();
        closing.join();

        // Then
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerHoweverLongKafkaTakesOnAConnectionThatIsIdleMeanwhile() throws Exception {
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.IDLE_TIMEOUT, "100ms"))) {
            // Given
            pushing.outlet.hold();
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> pushing.push(Pushing.JSON, ONE));
            Awaitility.await().until(() -> pushing.outlet.articles.size() == 1);

            // When: connections that were opened later have been closed since they were idle
            for (int connection = 0; connection < 3; connection++) {
                try (RawClient idle = new RawClient(pushing.server.port())) {
                    idle.answer();
                }
            }
            pushing.outlet.letGo();

            // Then
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldCloseItsOutletAndBeDownWhenClosed() {
        // Given
        Pushing pushing = Pushing.with(Map.of());
        boolean before = pushing.server.ready().ok();

        // When
        pushing.close();

        // Then
        assertThat(before).isTrue();
        assertThat(pushing.server.live().ok()).isFalse();
        assertThat(pushing.outlet.closed).isTrue();
    }

    @Test
    void shouldSayWhichPortIsTaken() {
        try (Pushing pushing = Pushing.with(Map.of())) {
            // When
            KhabarException failure = catchThrowableOfType(
                    KhabarException.class,
                    () -> Pushing.with(Map.of(PushSettings.PORT, Integer.toString(pushing.server.port()))));

            // Then
            assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_IN_USE);
            assertThat(failure).hasMessageContaining("--ingest-push-port");
        }
    }
}
