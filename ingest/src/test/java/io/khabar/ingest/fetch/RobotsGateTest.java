package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.hostile.Behaviour;
import io.khabar.ingest.hostile.Call;
import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.hostile.Seen;
import io.khabar.runtime.MovingClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotsGateTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final MovingClock clock = new MovingClock(FetchKit.NOW);
    private HostileServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() {
        server = HostileServer.start();
        fetcher = Fetchers.of(
                FetchKit.settings(server.port(), FetchSettings.ROBOTS_IGNORE + "=own.example"), clock, FetchKit.LOOKUP);
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void shouldNotFetchWhatTheSiteExcludes() {
        // Given
        robots("User-agent: *\nDisallow: /healthy/private\n\nUser-agent: khabar\nDisallow: /healthy/news\n");

        // When / Then: the group that names Khabar counts, not that for all
        assertThat(fetch("/healthy/news/1")).isEqualTo("failed ROBOTS 0");
        assertThat(fetch("/healthy/private")).startsWith("fetched");
        assertThat(server.requests("healthy")).hasSize(1);
    }

    @Test
    void shouldTellWhatRobotsSayOfTheUseOfADocument() {
        // Given
        robots(
                "Content-Signal: search=yes, ai-train=no # for all\n\nUser-agent: other\nContent-Signal: ai-train=yes\n\n"
                        + "User-agent: *\nContent-Usage: /healthy/a train-ai=n\nContent-Usage: /else train-ai=y\nAllow: /\n");

        // When
        FetchResult about = FetchKit.get(fetcher, url("a.example", "/healthy/a"));
        FetchResult other = FetchKit.get(fetcher, url("a.example", "/healthy/b"));

        // Then
        assertThat(((Fetched) about).signals())
                .containsExactly("content-signal: search=yes, ai-train=no", "content-usage: train-ai=n");
        assertThat(((Fetched) other).signals()).containsExactly("content-signal: search=yes, ai-train=no");
    }

    @Test
    void shouldTellWhatRobotsSayToKhabarInThePlaceOfWhatTheySayToAll() {
        // Given
        robots(
                "User-agent: *\nContent-Signal: ai-train=no\nAllow: /\n\nUser-agent: friend\nUser-agent: Khabar\nAllow: /\n"
                        + "Content-Signal: ai-train=yes\n");

        // When
        FetchResult result = FetchKit.get(fetcher, url("a.example", "/healthy"));

        // Then
        assertThat(((Fetched) result).signals()).containsExactly("content-signal: ai-train=yes");
    }

    @Test
    void shouldAskOnceForManyWhoAskAtTheSameTime() {
        // Given
        robots("User-agent: *\nAllow: /\n");

        // When
        List<CompletableFuture<FetchResult>> all = Stream.of("/healthy/1", "/healthy/2", "/healthy/3", "/healthy/4")
                .map(path -> fetcher.fetch(FetchRequest.of(url("a.example", path))))
                .toList();
        all.forEach(CompletableFuture::join);

        // Then
        assertThat(server.requests("robots.txt")).hasSize(1);
        assertThat(server.requests("healthy")).hasSize(4);
    }

    @Test
    void shouldKeepRobotsForADayAndForEachSite() {
        // Given
        robots("User-agent: *\nAllow: /\n");
        fetch("/healthy");

        // When / Then
        clock.advance(DAY.minusSeconds(1));
        fetch("/healthy");
        assertThat(server.requests("robots.txt")).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        fetch("/healthy");
        assertThat(server.requests("robots.txt")).hasSize(2);
        FetchKit.get(fetcher, url("b.example", "/healthy"));
        assertThat(server.requests("robots.txt")).hasSize(3);
    }

    @Test
    void shouldNotAskAHostOfTheOperator() {
        // Given
        robots("User-agent: *\nDisallow: /\n");

        // When
        FetchResult result = FetchKit.get(fetcher, url("own.example", "/healthy"));

        // Then
        assertThat(FetchKit.shown(result)).startsWith("fetched");
        assertThat(server.requests("robots.txt")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "GONE", "FORBIDDEN", "LOGIN", "EMPTY", "HTML", "REDIRECT_ENDLESS", "NO_CONTENT"})
    void shouldFetchFromASiteWithoutRules(Hostile robots) {
        // Given
        server.on("robots.txt", robots);

        // When / Then
        assertThat(fetch("/healthy")).startsWith("fetched");
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "UNAVAILABLE", "RESET", "CLOSED_AT_ONCE", "NOT_HTTP", "GZIP_TWICE"})
    void shouldFetchNothingWhileTheRulesCannotBeRead(Hostile robots) {
        // Given
        server.on("robots.txt", robots);

        // When / Then
        assertThat(fetch("/healthy")).startsWith("failed").doesNotContain("ROBOTS");
        assertThat(server.requests("healthy")).isEmpty();

        // When: they can be read again
        robots("User-agent: *\nAllow: /\n");
        clock.advance(RobotsReader.AGAIN);

        // Then
        assertThat(fetch("/healthy")).startsWith("fetched");
    }

    @Test
    void shouldGiveUpOnRulesThatCannotBeReadForALongTime() {
        // Given
        server.on("robots.txt", Hostile.BROKEN);
        assertThat(fetch("/healthy")).isEqualTo("failed SERVER_ERROR 500");

        // When / Then
        clock.advance(Duration.ofDays(29));
        assertThat(fetch("/healthy")).isEqualTo("failed SERVER_ERROR 500");
        clock.advance(DAY);
        assertThat(fetch("/healthy")).startsWith("fetched");
    }

    @Test
    void shouldKeepOldRulesWhileNewOnesCannotBeRead() {
        // Given
        robots("User-agent: *\nDisallow: /healthy/private\n");
        fetch("/healthy");
        server.on("robots.txt", Hostile.BROKEN);

        // When
        clock.advance(DAY);

        // Then
        assertThat(fetch("/healthy/private")).isEqualTo("failed ROBOTS 0");
        assertThat(fetch("/healthy")).startsWith("fetched");
        assertThat(server.requests("robots.txt")).hasSize(2);
    }

    @Test
    void shouldFollowARedirectOfTheFileAndReadOnlyItsBeginning() {
        // Given: the rule beyond 500 KiB does not count
        server.on("robots.txt", call -> call.reply("301 Moved Permanently", "Location: /rules\r\n", ""));
        String long1 = "User-agent: *\nDisallow: /healthy/private\n" + "# filler filler filler\n".repeat(25_000)
                + "Disallow: /healthy/late\n";
        server.on("rules", call -> call.reply("200 OK", "", long1));

        // When / Then
        assertThat(fetch("/healthy/private")).isEqualTo("failed ROBOTS 0");
        assertThat(fetch("/healthy/late")).startsWith("fetched");
    }

    @Test
    void shouldAskTheRulesOfTheSiteThatARedirectLeadsTo() {
        // Given
        Behaviour toOther =
                call -> call.reply("302 Found", "Location: http://b.example:" + server.port() + "/healthy\r\n", "");
        server.on("away", toOther);
        server.on(
                "robots.txt",
                call -> call.reply("200 OK", "", isHost(call, "b.example") ? "User-agent: *\nDisallow: /\n" : ""));

        // When / Then
        assertThat(fetch("/away")).isEqualTo("failed ROBOTS 0");
        assertThat(server.requests("healthy")).isEmpty();
        assertThat(server.requests("robots.txt")).extracting(Seen::path).hasSize(2);
    }

    @Test
    void shouldPassTheCrawlDelayOnWithinBounds() {
        // Given
        RobotsReader reader = new RobotsReader(DAY, Duration.ofSeconds(60), clock);

        // When / Then
        assertThat(reader.read(url("a.example", "/robots.txt"), rules("User-agent: *\nCrawl-delay: 7\n"), null)
                        .pause())
                .hasSeconds(7);
        assertThat(reader.read(url("a.example", "/robots.txt"), rules("User-agent: *\nCrawl-delay: 86400\n"), null)
                        .pause())
                .hasSeconds(60);
        assertThat(reader.read(url("a.example", "/robots.txt"), rules("User-agent: *\nCrawl-delay: -3\n"), null)
                        .pause())
                .isZero();
        assertThat(reader.read(url("a.example", "/robots.txt"), rules("User-agent: *\nAllow: /\n"), null)
                        .pause())
                .isZero();
    }

    private static FetchResult rules(String text) {
        return new FetchResult.Fetched(
                URI.create("http://a.example/robots.txt"),
                null,
                200,
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static boolean isHost(Call call, String host) {
        return call.request().headers().get("host").startsWith(host);
    }

    private void robots(String text) {
        server.on("robots.txt", call -> call.reply("200 OK", "Content-Type: text/plain\r\n", text));
    }

    private String fetch(String path) {
        return FetchKit.shown(FetchKit.get(fetcher, url("a.example", path)));
    }

    private URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.port() + path);
    }
}
