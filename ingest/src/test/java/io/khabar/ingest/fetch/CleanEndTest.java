package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.runtime.KhabarException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CleanEndTest {

    @Test
    void shouldLeaveNoThreadConnectionOrMemoryBehind() {
        // Given: fetches that hang, wait and have ended
        List<CompletableFuture<FetchResult>> open = new ArrayList<>();
        Set<Thread> before = FetchKit.threads();
        try (HostileServer server = HostileServer.start()) {
            Fetchers.Parts parts = Fetchers.parts(
                    FetchKit.settings(server.port(), FetchSettings.ROBOTS + "=false"), FetchKit.CLOCK, FetchKit.LOOKUP);
            for (int number = 0; number < 20; number++) {
                open.add(parts.fetcher().fetch(FetchRequest.of(url(server, "a" + number, Hostile.SILENT))));
                open.add(parts.fetcher().fetch(FetchRequest.of(url(server, "same", Hostile.SLOW_BODY))));
            }
            FetchKit.get(parts.fetcher(), url(server, "b", Hostile.HEALTHY));
            FetchKit.get(parts.fetcher(), url(server, "b", Hostile.ENDLESS_BODY));
            FetchKit.get(parts.fetcher(), url(server, "b", Hostile.GZIP_BOMB));
            await().until(() -> server.requests("silent").size() == 20);

            // When
            parts.fetcher().close();

            // Then
            open.forEach(result -> assertThat(FetchKit.shown(
                            result.orTimeout(30, TimeUnit.SECONDS).join()))
                    .isEqualTo("failed NETWORK 0"));
            await().untilAsserted(() -> assertThat(server.open()).isZero());
            await().untilAsserted(() -> assertThat(before).containsAll(FetchKit.threads()));
            await().untilAsserted(() -> assertThat(parts.network().freeBuffer()).isEqualTo(64L * 1024 * 1024));
            assertThat(parts.hosts().hosts()).isZero();
        }
    }

    @Test
    void shouldAnswerAfterTheEnd() {
        // Given
        try (HostileServer server = HostileServer.start()) {
            Fetcher fetcher = Fetchers.of(FetchKit.settings(server.port()), FetchKit.CLOCK, FetchKit.LOOKUP);
            fetcher.close();

            // When / Then
            assertThat(FetchKit.shown(FetchKit.get(fetcher, url(server, "a", Hostile.HEALTHY))))
                    .isEqualTo("failed NETWORK 0");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW_HEADER", "ENDLESS_CONTINUE", "SLOW_BODY"})
    void shouldLeaveNoConnectionOpenWheneverItIsGivenUp(Hostile behaviour) {
        try (HostileServer server = HostileServer.start()) {
            // Given
            Fetchers.Parts parts = Fetchers.parts(
                    FetchKit.settings(server.port(), FetchSettings.ROBOTS + "=false", FetchSettings.DEADLINE + "=4s"),
                    FetchKit.CLOCK,
                    FetchKit.LOOKUP);
            List<CompletableFuture<Answer>> answers = new ArrayList<>();

            // When: while it is looked up, connected, sent, or answered
            for (int number = 0; number < 400; number++) {
                Duration within = Duration.ofNanos(50_000L * number);
                WebTarget target = target(server, "host" + number, behaviour);
                answers.add(parts.network()
                        .send(new Exchange.Hop(target, FetchRequest.of(target.uri()), within, Duration.ZERO)));
            }

            // Then
            answers.forEach(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(server.open()).isZero());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(parts.network().connected()).isZero());
            parts.fetcher().close();
        }
    }

    @Test
    void shouldSayThatItIsDeadRatherThanFailEveryFeed() {
        // Given
        try (HostileServer server = HostileServer.start();
                Fetcher fetcher = brokenFetcher(server)) {
            // When
            CompletableFuture<FetchResult> result = fetcher.fetch(FetchRequest.of(url(server, "a", Hostile.HEALTHY)));

            // Then
            assertThat(result)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withCauseInstanceOf(KhabarException.class);
        }
    }

    @Test
    void shouldTellWhatEndedAThread() {
        // Given
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        Error fault = new OutOfMemoryError("of a test");

        // When
        Named.threads("khabar-fetch-test", told::complete)
                .newThread(() -> {
                    throw fault;
                })
                .start();

        // Then
        assertThat(told).succeedsWithin(Duration.ofSeconds(30)).isSameAs(fault);
    }

    private static Fetcher brokenFetcher(HostileServer server) {
        Fetchers.Parts parts = Fetchers.parts(FetchKit.settings(server.port()), FetchKit.CLOCK, FetchKit.LOOKUP);
        parts.network().die(new OutOfMemoryError("of a test"));
        return parts.fetcher();
    }

    private static WebTarget target(HostileServer server, String host, Hostile behaviour) {
        return new WebTarget(url(server, host, behaviour), host + ".example", server.port());
    }

    private static URI url(HostileServer server, String host, Hostile behaviour) {
        return URI.create("http://" + host + ".example:" + server.port() + "/" + behaviour.path());
    }
}
