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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CleanEndTest {

    @Test
    void shouldLeaveNoThreadConnectionOrMemoryBehind() {
        // Given: fetches that hang, wait and have ended
        List<CompletableFuture<FetchResult>> open = new ArrayList<>();
        long threads = FetchKit.threads();
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
            await().untilAsserted(() -> assertThat(FetchKit.threads()).isEqualTo(threads));
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

    private static URI url(HostileServer server, String host, Hostile behaviour) {
        return URI.create("http://" + host + ".example:" + server.port() + "/" + behaviour.path());
    }
}
