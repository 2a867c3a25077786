package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.hostile.Behaviour;
import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.hostile.TunnelProxy;
import io.khabar.runtime.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** HTTPS through a proxy of this machine, which opens a tunnel or does not. What the proxy says is not what the site says. */
class ProxiedFetchTest {
    private static final URI FEED = URI.create("https://news.test/feed");

    @ParameterizedTest
    @CsvSource({
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

    @ParameterizedTest
    @ValueSource(strings = {"http://news.test/feed", "https://news.test/feed"})
    void shouldTakeItForTheProxysFaultThatItAsksForAPassword(String feed) {
        try (HostileServer proxy = asking();
                Fetcher fetcher = Fetchers.of(settings(origin(proxy)), FetchKit.CLOCK, FetchKit.LOOKUP)) {
            // When
            FetchResult result = FetchKit.get(fetcher, URI.create(feed));

            // Then
            assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.kind()).isEqualTo(Kind.PROXY);
                assertThat(failed.status()).isZero();
                assertThat(failed.reason()).contains("proxy", "407", FetchSettings.PROXY);
            });
        }
    }

    @Test
    void shouldFetchAtOnceWhenTheProxyLetsRequestsThrough() {
        // Given: robots.txt, too, was refused
        try (HostileServer proxy = asking();
                Fetcher fetcher = Fetchers.of(
                        settings(origin(proxy), FetchSettings.ROBOTS + "=true"), FetchKit.CLOCK, FetchKit.LOOKUP)) {
            URI feed = URI.create("http://news.test/feed");
            assertThat(FetchKit.shown(FetchKit.get(fetcher, feed))).isEqualTo("failed PROXY 0");

            // When
            proxy.on(
                    "http:",
                    call -> (call.request().path().endsWith("robots.txt") ? Hostile.NOT_FOUND : Hostile.HEALTHY)
                            .answer(call));

            // Then
            assertThat(FetchKit.shown(FetchKit.get(fetcher, feed))).startsWith("fetched");
        }
    }

    @Test
    void shouldTellOfItOnceAndNotForEachFeed() {
        // Given
        Logger logger = (Logger) LoggerFactory.getLogger(ProxyReport.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (HostileServer proxy = asking();
                Fetcher fetcher = Fetchers.of(settings(origin(proxy)), FetchKit.CLOCK, FetchKit.LOOKUP)) {
            // When
            for (String host : List.of("a.test", "b.test", "c.test")) {
                FetchKit.get(fetcher, URI.create("http://" + host + "/feed"));
            }

            // Then
            assertThat(log.list)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage()).contains("407", FetchSettings.PROXY));
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void shouldGiveNoFormToAProxyThatAsksForAPassword() {
        try (HostileServer proxy = asking();
                FormPoster forms = Fetchers.forms(settings(origin(proxy)), FetchKit.CLOCK)) {
            // When
            CompletableFuture<Integer> posted = forms.post(URI.create("http://hub.test/"), "hub.secret=x");

            // Then
            assertThat(posted)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("the proxy asks for a name and a password (407)");
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
                FormPoster forms = Fetchers.forms(settings(proxy.url()), FetchKit.CLOCK)) {
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
        return Fetchers.of(settings(proxy.url()), FetchKit.CLOCK, FetchKit.LOOKUP);
    }

    /** A proxy that asks for a password, whatever it is asked for. */
    private static HostileServer asking() {
        Behaviour asks = call -> call.reply(
                "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"\r\n", "who are you?");
        return HostileServer.start().on("http:", asks).on("news.test:443", asks);
    }

    private static String origin(HostileServer server) {
        return "http://127.0.0.1:" + server.port();
    }

    private static Settings settings(String proxy, String... more) {
        return FetchKit.settings(
                443,
                Stream.concat(
                                Stream.of(
                                        FetchSettings.PRIVATE_ALLOW + "=",
                                        FetchSettings.ROBOTS + "=false",
                                        FetchSettings.PROXY + "=" + proxy),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
