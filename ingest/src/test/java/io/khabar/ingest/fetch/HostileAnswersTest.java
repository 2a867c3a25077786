package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** All behaviours are fetched at the same time, each from a host of its own; then each must have its result. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAnswersTest {
    private final HostileServer server = HostileServer.start();
    private final Map<Hostile, CompletableFuture<FetchResult>> results = new EnumMap<>(Hostile.class);
    private Fetcher fetcher;

    @BeforeAll
    void fetchAll() {
        fetcher = Fetchers.of(
                FetchKit.settings(server.port(), FetchSettings.DEADLINE + "=6s", FetchSettings.ROBOTS + "=false"),
                FetchKit.CLOCK,
                FetchKit.LOOKUP);
        for (Hostile behaviour : Hostile.values()) {
            results.put(behaviour, fetcher.fetch(FetchRequest.of(url(behaviour))));
        }
    }

    @AfterAll
    void close() {
        fetcher.close();
        server.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/hostile-answers.csv", numLinesToSkip = 1)
    void shouldHaveTheResultOfTheTable(Hostile behaviour, String expected) {
        // When
        FetchResult result =
                results.get(behaviour).orTimeout(60, TimeUnit.SECONDS).join();

        // Then
        assertThat(FetchKit.shown(result)).as("%s", result).isEqualTo(expected);
    }

    @Test
    void shouldBreakOffWhatIsTooSlowTooLongOrEndless() {
        // When
        results.values()
                .forEach(result -> result.orTimeout(60, TimeUnit.SECONDS).join());

        // Then: only connections that can be used again are open, at most one for each host
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(server.open()).isLessThan(results.size()));
        for (Hostile endless :
                new Hostile[] {Hostile.ENDLESS_BODY, Hostile.SLOW_BODY, Hostile.SILENT, Hostile.SLOW_HEADER}) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(server.isOpen(
                                    server.requests(endless.path()).get(0)))
                            .as("%s", endless)
                            .isFalse());
        }
    }

    private URI url(Hostile behaviour) {
        String host = behaviour.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".example";
        return URI.create("http://" + host + ":" + server.port() + "/" + behaviour.path());
    }
}
