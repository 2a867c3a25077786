package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.hostile.TunnelProxy;
import io.khabar.runtime.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTPS through a proxy of this machine, which opens a tunnel or does not. What the proxy says is not what the site says. */
class ProxiedFetchTest {
    private static final URI FEED = URI.create("https://news.test/feed");

    @ParameterizedTest
    @CsvSource({
        "407 Proxy Authentication Required, Proxy-Authenticate: Basic realm=\"x\"",
        "403 Forbidden, X: y",
        "404 Not Found, X: y",
        "410 Gone, X: y",
        "429 Too Many Requests, Retry-After: 3600",
        "502 Bad Gateway, X: y",
        "503 Service Unavailable, Retry-After: 3600",
        "302 Found, Location: https://elsewhere.test/",
        "304 Not Modified, X: y"
    })
    void shouldNotTakeTheRefusalOfAProxyForTheAnswerOfTheSite(String status, String header) {
        try (TunnelProxy proxy = TunnelProxy.refusing(status, header + "\r\n");
                Fetcher fetcher = through(proxy)) {
            // When
            FetchResult result = FetchKit.get(fetcher, FEED);

            // Then
            assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.kind()).isEqualTo(Kind.NETWORK);
                assertThat(failed.status()).isZero();
                assertThat(failed.reason()).contains("proxy", status.substring(0, 3), "news.test");
            });
            assertThat(proxy.asked()).containsOnly("CONNECT news.test:443 HTTP/1.1");
        }
    }

    @Test
    void shouldNotSpeakPlainlyThroughATunnel() {
        // Given: a site that does not speak TLS
        try (HostileServer site = HostileServer.start();
                TunnelProxy proxy = TunnelProxy.to(site.port());
                Fetcher fetcher = through(proxy)) {
            // When
            FetchResult result = FetchKit.get(fetcher, FEED);

            // Then
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.kind()).isIn(Kind.NETWORK, Kind.BAD_ANSWER));
            assertThat(site.requests()).noneMatch(request -> request.path().contains("feed"));
            assertThat(proxy.asked()).containsExactly("CONNECT news.test:443 HTTP/1.1");
        }
    }

    @Test
    void shouldNotAskAProxyForAnAddressOfThisMachine() {
        try (TunnelProxy proxy = TunnelProxy.refusing("403 Forbidden", "");
                Fetcher fetcher = through(proxy)) {
            // When
            FetchResult written = FetchKit.get(fetcher, URI.create("https://127.0.0.1/feed"));
            FetchResult named = FetchKit.get(fetcher, URI.create("https://localhost/feed"));

            // Then
            assertThat(FetchKit.shown(written)).isEqualTo("failed FORBIDDEN_ADDRESS 0");
            assertThat(FetchKit.shown(named)).isEqualTo("failed FORBIDDEN_ADDRESS 0");
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void shouldGiveNoFormToWhereTheRefusalOfAProxyLeads() {
        // Given
        try (HostileServer elsewhere = HostileServer.start();
                TunnelProxy proxy =
                        TunnelProxy.refusing("307 Temporary Redirect", "Location: " + elsewhere.url("/hub") + "\r\n");
                FormPoster forms = Fetchers.forms(settings(proxy), FetchKit.CLOCK)) {
            // When
            CompletableFuture<Integer> posted = forms.post(URI.create("https://hub.test/"), "hub.secret=x");

            // Then
            assertThat(posted)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("the proxy opens no tunnel to hub.test: it answers 307");
            assertThat(elsewhere.accepted()).isZero();
        }
    }

    private static Fetcher through(TunnelProxy proxy) {
        return Fetchers.of(settings(proxy), FetchKit.CLOCK, FetchKit.LOOKUP);
    }

    private static Settings settings(TunnelProxy proxy) {
        return FetchKit.settings(
                443,
                FetchSettings.PRIVATE_ALLOW + "=",
                FetchSettings.ROBOTS + "=false",
                FetchSettings.PROXY + "=" + proxy.url());
    }
}
