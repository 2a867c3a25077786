package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PushAccessTest {
    private static final String ONE = "{\"guid\": \"urn:example:1\", \"text\": \"خبر\"}";
    private static final String DAILY = "daily-0123456789abcdef";
    private static final String WIRE = "wire-0123456789abcdef=";
    private static final Map<String, String> TOKENS = Map.of(
            PushSettings.TOKENS, "daily=" + DAILY + "\nwire=" + WIRE, PushSettings.RATE, "1", PushSettings.BURST, "1");

    @Test
    void shouldKnowEachClientByItsToken() {
        try (Pushing pushing = Pushing.with(TOKENS)) {
            // When
            HttpResponse<String> daily = pushing.push(Pushing.JSON, ONE, Map.of("Authorization", "Bearer " + DAILY));
            HttpResponse<String> wire = pushing.push(Pushing.JSON, ONE, Map.of("Authorization", "bearer " + WIRE));

            // Then: each has a rate of its own
            assertThat(daily.statusCode()).isEqualTo(200);
            assertThat(wire.statusCode()).isEqualTo(200);
            assertThat(pushing.outlet.articles)
                    .extracting(RawArticle::getOrigin)
                    .containsExactly("push:daily", "push:wire");
            assertThat(pushing.meters
                            .get("news.ingest.push.requests")
                            .tag("client", "wire")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer daily-0123456789abcdeg",
                "Bearer ",
                "Bearer",
                "Basic ZGFpbHk6ZGFpbHk=",
                "daily-0123456789abcdef",
                "Bearer daily=daily-0123456789abcdef"
            })
    void shouldTurnAwayWhoHasNoToken(String authorization) {
        try (Pushing pushing = Pushing.with(TOKENS)) {
            // When
            HttpResponse<String> answer = pushing.push(Pushing.JSON, ONE, Map.of("Authorization", authorization));

            // Then
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"articles\"");
            assertThat(pushing.outlet.articles).isEmpty();
            assertThat(pushing.requests("unauthorized")).isEqualTo(1);
        }
    }

    @Test
    void shouldTurnAwayAWebPageThatHasItsNamePointToThisMachine() throws Exception {
        try (Pushing pushing = Pushing.with(Map.of());
                RawClient client = new RawClient(pushing.server.port())) {
            // When
            client.send("POST /articles HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}");

            // Then
            assertThat(client.answer()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void shouldNotListenToAnyoneFromOutside() {
        // When
        KhabarException failure =
                catchThrowableOfType(KhabarException.class, () -> Pushing.with(Map.of(PushSettings.HOST, "0.0.0.0")));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("0.0.0.0").hasMessageContaining(PushSettings.TOKENS);
    }

    @Test
    void shouldListenOutsideToWhoHasAToken() {
        try (Pushing pushing =
                Pushing.with(Map.of(PushSettings.HOST, "0.0.0.0", PushSettings.TOKENS, "daily=" + DAILY))) {
            // When
            HttpResponse<String> answer = pushing.push(Pushing.JSON, ONE, Map.of("Authorization", "Bearer " + DAILY));

            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-without-a-name",
                "daily=too-short",
                "Daily=0123456789abcdef",
                "a=0123456789abcdef,a=fedcba9876543210",
                "=0123456789abcdef"
            })
    void shouldRefuseTokensOfAnotherFormAndNotRepeatThem(String tokens) {
        // When
        KhabarException failure =
                catchThrowableOfType(KhabarException.class, () -> Pushing.with(Map.of(PushSettings.TOKENS, tokens)));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("expected name=token");
        assertThat(failure.getMessage()).doesNotContain("too-short", "secret-without", "0123456789abcdef");
    }

    @Test
    void shouldNotShowTokensAmongTheSettings() {
        // When / Then
        assertThat(Pushing.settings(TOKENS).masked()).containsEntry(PushSettings.TOKENS, "[hidden]");
    }
}
