package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.ingest.hostile.Certificates;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TLS with certificates that were made for the test. */
@Timeout(120)
class PushTlsTest {
    private static final String ONE = "{\"guid\": \"urn:example:1\", \"text\": \"خبر\"}";
    private static final String TOKEN = "daily-0123456789abcdef";

    @TempDir
    private static Path folder;

    private static Certificates server;
    private static Certificates client;
    private static Certificates stranger;

    @BeforeAll
    static void makeCertificates() throws Exception {
        server = Certificates.make(folder, "server");
        client = Certificates.make(folder, "client");
        stranger = Certificates.make(folder, "stranger");
    }

    @Test
    void shouldServeTokensOverTls() throws Exception {
        try (Pushing pushing = Pushing.with(tls(Map.of(PushSettings.TOKENS, "daily=" + TOKEN)))) {
            // When
            HttpResponse<String> answer = push(pushing, null, TOKEN);

            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldTakeAClientsCertificateForItsName() throws Exception {
        try (Pushing pushing = Pushing.with(mutual(Map.of(PushSettings.HOST, "0.0.0.0")))) {
            // When
            HttpResponse<String> answer = push(pushing, client, null);

            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(pushing.outlet.articles)
                    .extracting(RawArticle::getOrigin)
                    .containsExactly("push:certificate");
        }
    }

    @Test
    void shouldEndTheHandshakeWithWhoIsNotTrusted() {
        try (Pushing pushing = Pushing.with(mutual(Map.of()))) {
            // When / Then
            assertThatThrownBy(() -> push(pushing, null, null)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> push(pushing, stranger, null)).isInstanceOf(IOException.class);
            assertThat(pushing.outlet.articles).isEmpty();
        }
    }

    @Test
    void shouldAskForBothCertificateAndTokenWhereBothAreSet() throws Exception {
        try (Pushing pushing = Pushing.with(mutual(Map.of(PushSettings.TOKENS, "daily=" + TOKEN)))) {
            // When
            HttpResponse<String> without = push(pushing, client, null);
            HttpResponse<String> with = push(pushing, client, TOKEN);

            // Then
            assertThat(without.statusCode()).isEqualTo(401);
            assertThat(with.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldLetHubsInWithoutACertificateButNoPushes() throws Exception {
        try (Pushing pushing = Pushing.with(mutual(Map.of(PushSettings.WEBSUB_ENABLED, "true")))) {
            // When
            HttpResponse<String> without = push(pushing, null, null);
            HttpResponse<String> with = push(pushing, client, null);

            // Then
            assertThat(without.statusCode()).isEqualTo(401);
            assertThat(with.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldSayThatAStoreIsMissingOrItsPasswordWrong() {
        // Given
        Map<String, String> missing =
                Map.of(PushSettings.KEYSTORE, folder.resolve("missing.p12").toString());
        Map<String, String> wrong =
                Map.of(PushSettings.KEYSTORE, server.keys().toString(), PushSettings.KEYSTORE_PASSWORD, "wrong-one");
        Map<String, String> alone =
                Map.of(PushSettings.TRUSTSTORE, server.trust().toString());

        // When / Then
        assertThat(refusal(missing)).hasMessageContaining("missing.p12");
        assertThat(refusal(wrong)).hasMessageContaining("password").hasMessageNotContaining("wrong-one");
        assertThat(refusal(alone)).hasMessageContaining("client certificates need TLS");
    }

    private static KhabarException refusal(Map<String, String> settings) {
        KhabarException failure = catchThrowableOfType(KhabarException.class, () -> Pushing.with(settings));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        return failure;
    }

    private static Map<String, String> tls(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put(PushSettings.KEYSTORE, server.keys().toString());
        all.put(PushSettings.KEYSTORE_PASSWORD, Certificates.PASSWORD);
        return all;
    }

    private static Map<String, String> mutual(Map<String, String> more) {
        Map<String, String> all = tls(more);
        all.put(PushSettings.TRUSTSTORE, client.trust().toString());
        all.put(PushSettings.TRUSTSTORE_PASSWORD, Certificates.PASSWORD);
        return all;
    }

    private static HttpResponse<String> push(Pushing pushing, @Nullable Certificates own, @Nullable String token)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("https://127.0.0.1:" + pushing.server.port() + "/articles"))
                .header("Content-Type", Pushing.JSON)
                .POST(HttpRequest.BodyPublishers.ofString(ONE));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newBuilder()
                .sslContext(Certificates.context(own, server))
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
