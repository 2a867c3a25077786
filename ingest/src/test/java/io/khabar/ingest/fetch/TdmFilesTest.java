package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.hostile.Seen;
import io.khabar.runtime.MovingClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TdmFilesTest {
    private static final String PLACE = ".well-known";
    private final MovingClock clock = new MovingClock(FetchKit.NOW);
    private HostileServer server;
    private Web web;

    @BeforeEach
    void start() {
        server = HostileServer.start();
        server.on("robots.txt", Hostile.NOT_FOUND);
        web = Fetchers.web(
                FetchKit.settings(server.port(), FetchSettings.ROBOTS_IGNORE + "=own.example"), clock, FetchKit.LOOKUP);
    }

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void shouldTellWhatTheFirstRuleSaysThatCoversADocument() {
        // Given
        file("sections.json");

        // When / Then
        assertThat(signals("/sport/1")).containsExactly("tdm-reservation: 0");
        assertThat(signals("/news/2025/1.html?from=rss"))
                .containsExactly("tdm-reservation: 1", "tdm-policy: https://news.example/policies/1");
        assertThat(signals("/archive/1")).containsExactly("tdm-reservation: 1");
        assertThat(signals("/broken/1")).isEmpty();
        assertThat(signals("/about")).isEmpty();
        assertThat(server.requests(PLACE)).extracting(Seen::path).containsExactly(TdmFiles.PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare-rule.json", "with-mark.json", "with-strings.json"})
    void shouldReadWhatPublishersWriteBesideTheLetter(String name) {
        // Given
        file(name);

        // When / Then
        assertThat(signals("/news/1")).containsExactly("tdm-reservation: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-off.json", "page.html", "number.json", "deep.json"})
    void shouldTakeAFileThatHoldsNoRulesForNone(String name) {
        // Given
        file(name);

        // When / Then
        assertThat(signals("/news/1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NOT_FOUND",
                "GONE",
                "FORBIDDEN",
                "LOGIN",
                "EMPTY",
                "HTML",
                "REDIRECT_ENDLESS",
                "NO_CONTENT",
                "BROKEN",
                "UNAVAILABLE",
                "RESET",
                "CLOSED_AT_ONCE",
                "NOT_HTTP",
                "GZIP_BOMB"
            })
    void shouldSayNothingWithoutAFile(Hostile answer) {
        // Given
        server.on(PLACE, answer);

        // When / Then
        assertThat(signals("/news/1")).isEmpty();
    }

    @Test
    void shouldUseNothingOfALargeFile() {
        // Given
        String rule = "{\"location\": \"/\", \"tdm-reservation\": 1}";
        server.on(PLACE, call -> call.reply("200 OK", "", "[" + rule + " ".repeat(TdmReader.MOST_BYTES) + "]"));

        // When / Then
        assertThat(signals("/news/1")).isEmpty();
    }

    @Test
    void shouldNotAskWhereRobotsSayNo() {
        // Given
        server.on("robots.txt", call -> call.reply("200 OK", "", "User-agent: *\nDisallow: /.well-known/\n"));
        file("everything.json");

        // When / Then
        assertThat(signals("/news/1")).isEmpty();
        assertThat(server.requests(PLACE)).isEmpty();
    }

    @Test
    void shouldNotAskAHostOfTheOperator() {
        // Given
        file("everything.json");

        // When / Then
        assertThat(signals(url("own.example", "/news/1"))).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void shouldAskOnceForManyWhoAskAtTheSameTime() {
        // Given
        file("everything.json");

        // When
        List<CompletableFuture<List<String>>> all = Stream.of("/1", "/2", "/3", "/4")
                .map(path -> web.rights().of(url("a.example", path)))
                .toList();

        // Then
        assertThat(all).allSatisfy(one -> assertThat(one.join()).containsExactly("tdm-reservation: 1"));
        assertThat(server.requests(PLACE)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "HTML", "HEALTHY"})
    void shouldAskASiteOnceADay(Hostile answer) {
        // Given
        server.on(PLACE, answer);
        signals("/news/1");

        // When / Then
        clock.advance(TdmFiles.KEPT.minusSeconds(1));
        signals("/news/2");
        assertThat(server.requests(PLACE)).hasSize(1);
        signals(url("b.example", "/news/1"));
        assertThat(server.requests(PLACE)).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        signals("/news/3");
        Awaitility.await().until(() -> server.requests(PLACE).size() == 3);
    }

    @Test
    void shouldKeepToWhatWasSaidWhileTheFileCannotBeHad() {
        // Given
        file("everything.json");
        signals("/news/1");
        server.on(PLACE, Hostile.BROKEN);

        // When: the first who asks anew need not wait
        clock.advance(TdmFiles.KEPT);
        CompletableFuture<List<String>> first = web.rights().of(url("a.example", "/news/1"));

        // Then
        assertThat(first).isCompletedWithValue(List.of("tdm-reservation: 1"));
        Awaitility.await().until(() -> server.requests(PLACE).size() == 2);
        assertThat(signals("/news/1")).containsExactly("tdm-reservation: 1");
        assertThat(server.requests(PLACE)).hasSize(2);
    }

    @Test
    void shouldNotLeaveTheFeedsOfASiteAloneThatShowsRobotsAPageInPlaceOfTheFile() {
        // Given
        URI feed = url("a.example", "/healthy");
        FetchKit.get(web.documents(), feed);
        server.on(
                PLACE,
                call -> call.reply(
                        "403 Forbidden", "cf-mitigated: challenge\r\nContent-Type: text/html\r\n", "robot?"));

        // When
        List<String> signals = signals("/healthy");

        // Then
        assertThat(signals).isEmpty();
        assertThat(FetchKit.shown(FetchKit.get(web.documents(), feed))).startsWith("fetched");
    }

    @Test
    void shouldNotWaitForAFileThatDoesNotComeAndUseItWhenItDoes() {
        // Given
        ManualTimer timer = new ManualTimer(clock);
        Late late = new Late();
        UrlGuard guard = new UrlGuard(new PublicAddresses(false, List.of()), Set.of(80), false);
        TdmFiles files = new TdmFiles(late, guard, Set.of(), timer, clock);
        URI document = URI.create("http://a.example/news/1");

        // When
        CompletableFuture<List<String>> first = files.of(document);
        timer.advance(TdmFiles.LONGEST_WAIT);

        // Then
        assertThat(first).isCompletedWithValue(List.of());
        late.answer.complete(new FetchResult.Fetched(
                document, null, 200, bytes("everything.json"), null, null, null, null, List.of()));
        assertThat(files.of(document)).isCompletedWithValue(List.of("tdm-reservation: 1"));
    }

    /** A site whose answer is given by the test. */
    private static final class Late implements Fetcher {
        private final CompletableFuture<FetchResult> answer = new CompletableFuture<>();

        @Override
        public CompletableFuture<FetchResult> fetch(FetchRequest request) {
            return answer;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private void file(String name) {
        server.on(PLACE, call -> call.reply("200 OK", "Content-Type: application/json\r\n", bytes(name)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = TdmFilesTest.class.getResourceAsStream("/rights/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> signals(String path) {
        return signals(url("a.example", path));
    }

    private List<String> signals(URI document) {
        return web.rights().of(document).orTimeout(60, TimeUnit.SECONDS).join();
    }

    private URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.port() + path);
    }
}
