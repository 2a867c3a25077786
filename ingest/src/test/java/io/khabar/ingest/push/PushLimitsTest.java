package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does not take: size, type, method, path and pace; over real HTTP. */
@Timeout(60)
class PushLimitsTest {
    private static final String ONE = "{\"guid\": \"urn:example:1\", \"text\": \"خبر\"}";

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
