package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client is told while Kafka takes its time, and when the server stops; over real HTTP. */
@Timeout(60)
class PushAcknowledgementTest {
    private static final String ONE = "{\"guid\": \"urn:example:1\", \"text\": \"خبر\"}";

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
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.IDLE_TIMEOUT, "1500ms"))) {
            // Given
            pushing.outlet.hold();
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> pushing.push(Pushing.JSON, ONE));
            Awaitility.await().until(() -> pushing.outlet.articles.size() == 1);

            // When: connections that were opened later have been closed since they were idle
            for (int connection = 0; connection < 2; connection++) {
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
}
