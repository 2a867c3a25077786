package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.hostile.Seen;
import io.khabar.runtime.KhabarException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire. */
class RequestsTest {
    private HostileServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() {
        server = HostileServer.start();
        fetcher = Fetchers.of(
                FetchKit.settings(server.port(), FetchSettings.ROBOTS + "=false"), FetchKit.CLOCK, FetchKit.LOOKUP);
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void shouldSayWhoAsksAndForWhatAndNothingElse() {
        // When
        FetchKit.get(fetcher, server.url(Hostile.HEALTHY));

        // Then
        Seen seen = server.requests().get(0);
        assertThat(seen.headers())
                .containsOnlyKeys("host", "accept", "accept-encoding", "user-agent", "connection")
                .containsEntry("user-agent", "Khabar/dev (+https://reader.example/about; desk@reader.example)")
                .containsEntry("accept-encoding", "gzip, deflate")
                .containsEntry("connection", "keep-alive");
    }

    @Test
    void shouldReturnValidatorsVerbatimAlsoAfterARedirect() {
        // Given
        server.on(
                "tag",
                call -> call.reply(
                        "200 OK", "ETag: W/\"a:b,c'd\"\r\nLast-Modified: yesterday, I think\r\n", "<a></a>"));
        server.on("hop", call -> call.reply("302 Found", "Location: /tag\r\n", ""));
        Fetched first = (Fetched) FetchKit.get(fetcher, server.url("/tag"));

        // When
        FetchKit.get(fetcher, new FetchRequest(server.url("/hop"), first.etag(), first.lastModified()));

        // Then
        assertThat(server.requests().get(0).isConditional()).isFalse();
        assertThat(server.requests("tag").get(1).headers())
                .containsEntry("if-none-match", "W/\"a:b,c'd\"")
                .containsEntry("if-modified-since", "yesterday, I think");
    }

    @Test
    void shouldSayNotModifiedWhenTheServerDoes() {
        // When
        FetchResult result = FetchKit.get(fetcher, new FetchRequest(server.url(Hostile.HEALTHY), "\"v1\"", null));

        // Then
        assertThat(FetchKit.shown(result)).isEqualTo("not modified");
    }

    @Test
    void shouldNotSendValidatorsThatBreakOutOfTheirHeader() {
        // When
        FetchKit.get(fetcher, new FetchRequest(server.url(Hostile.HEALTHY), "\"a\"\r\nX-Evil: 1", "b\nX-Evil: 2"));

        // Then
        assertThat(server.requests().get(0).headers())
                .doesNotContainKeys("x-evil", "if-none-match", "if-modified-since");
    }

    @Test
    void shouldUseConnectionsAgainAndForgetCookies() {
        // When
        for (int turn = 0; turn < 5; turn++) {
            FetchKit.get(fetcher, server.url(Hostile.COOKIE));
        }

        // Then
        assertThat(server.accepted()).isLessThanOrEqualTo(2);
        assertThat(server.requests())
                .hasSize(5)
                .noneMatch(seen -> seen.headers().containsKey("cookie"));
    }

    @Test
    void shouldNotTakeLeftOverBytesForTheNextAnswer() {
        // Given: 7 bytes are said, and an answer of the sender's choice follows them
        String forged = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged";
        server.on("smuggle", call -> call.send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n<a></a>" + forged));

        // When
        FetchKit.get(fetcher, server.url("/smuggle"));
        FetchResult next = FetchKit.get(fetcher, server.url(Hostile.HEALTHY));
        FetchResult after = FetchKit.get(fetcher, server.url(Hostile.HEALTHY));

        // Then: at worst one fetch fails for it
        assertThat(FetchKit.shown(next)).isIn("fetched 200 rss etag date fresh PT10M", "failed BAD_ANSWER 0");
        assertThat(FetchKit.shown(after)).startsWith("fetched 200 rss");
    }

    @Test
    void shouldNotAnswerADemandForAPassword() {
        // When
        FetchKit.get(fetcher, server.url(Hostile.LOGIN));

        // Then
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void shouldTellTheRightsSignalsOfTheHeaders() {
        // When
        Fetched result = (Fetched) FetchKit.get(fetcher, server.url(Hostile.RESERVED));

        // Then
        assertThat(result.signals())
                .containsExactly(
                        "tdm-reservation: 1",
                        "tdm-policy: https://news.example/tdm",
                        "x-robots-tag: noai, noimageai",
                        "content-usage: train-ai=n",
                        "x-robots-tag: noarchive");
    }

    @Test
    void shouldNotReportAPermanentMoveFromHttpsToHttp() {
        // Given
        Answer.Moved moved = new Answer.Moved(URI.create("http://a.example/"), 301, java.time.Duration.ZERO);
        Exchange exchange = new Exchange() {
            @Override
            public java.util.concurrent.CompletableFuture<Answer> send(Hop hop) {
                boolean end = hop.target().uri().getScheme().equals("http");
                return java.util.concurrent.CompletableFuture.completedFuture(
                        end
                                ? Answer.Done.at(new Fetched(
                                        hop.request().url(),
                                        null,
                                        200,
                                        new byte[1],
                                        null,
                                        null,
                                        null,
                                        null,
                                        java.util.List.of()))
                                : moved);
            }

            @Override
            public void close() {}
        };
        UrlGuard guard =
                new UrlGuard(new PublicAddresses(false, java.util.List.of()), java.util.Set.of(80, 443), false);

        // When
        Fetched result = (Fetched) FetchKit.get(
                new HttpFetcher(exchange, guard, java.time.Duration.ofSeconds(30)), URI.create("https://a.example/"));

        // Then
        assertThat(result.url()).hasToString("http://a.example/");
        assertThat(result.permanentUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingest.fetch.contact.url=https://a.example/\nX-Evil: 1",
                "ingest.fetch.ports=80,x",
                "ingest.fetch.private.allow=10.0.0.0/40",
                "ingest.fetch.proxy=localhost:3128",
                "ingest.fetch.deadline=soon",
                "ingest.fetch.per.host=0"
            })
    void shouldRefuseWrongSettingsAtTheStart(String setting) {
        // When / Then
        assertThatThrownBy(() -> Fetchers.of(FetchKit.settings(server.port(), setting), FetchKit.CLOCK))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining(setting.substring(0, setting.indexOf('=')));
    }
}
