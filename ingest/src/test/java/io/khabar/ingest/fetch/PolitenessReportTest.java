package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.hostile.Seen;
import io.khabar.runtime.MovingClock;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Four hosts are polled every fifteen minutes for two hours, with a restart after the first; then a site's log tells how polite it was. */
class PolitenessReportTest {
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final int POLLS_AN_HOUR = 4;
    private static final List<String> HOSTS =
            List.of("healthy.example", "throttled.example", "forbidden.example", "robots.example");

    private final MovingClock clock = new MovingClock(FetchKit.NOW);
    private final Map<URI, FetchRequest> known = new LinkedHashMap<>();

    @Test
    void shouldBePoliteToEachKindOfHost() {
        // Given
        Instant restart = FetchKit.NOW.plus(Duration.ofHours(1));
        try (HostileServer server = HostileServer.start(InetAddress.getLoopbackAddress(), clock)) {
            server.on(
                    "robots.txt",
                    call -> call.reply(
                            "200 OK",
                            "",
                            call.request().headers().get("host").startsWith("robots.")
                                    ? "User-agent: *\nDisallow: /\n"
                                    : ""));
            server.on("throttled", call -> call.reply("429 Too Many Requests", "Retry-After: 3600\r\n", ""));
            server.on(
                    "forbidden",
                    call -> (call.request().isConditional() ? Hostile.FORBIDDEN : Hostile.HEALTHY).answer(call));
            server.on("robots", Hostile.HEALTHY);

            // When
            pollForAnHour(server);
            pollForAnHour(server);

            // Then
            Report report = new Report(server.requests(), restart);
            System.out.print(report.text());
            assertThat(report.count("healthy.example", false)).isEqualTo(1);
            assertThat(report.count("healthy.example", true)).isEqualTo(2 * POLLS_AN_HOUR - 1);
            assertThat(report.count("throttled.example", false))
                    .as("once, and once after the restart")
                    .isEqualTo(2);
            assertThat(report.count("robots.example", false)).isZero();
            assertThat(report.count("forbidden.example", false)).isEqualTo(1);
            assertThat(report.feeds("forbidden.example", restart))
                    .as("answered before the restart: asked with validators")
                    .allMatch(Seen::isConditional);
            assertThat(report.robots("healthy.example")).as("once in each life").isEqualTo(2);
        }
    }

    /** A poller of the simplest kind, which forgets everything but its cursors when it ends. */
    private void pollForAnHour(HostileServer server) {
        try (Fetcher fetcher = Fetchers.of(FetchKit.settings(server.port()), clock, FetchKit.LOOKUP)) {
            for (int poll = 0; poll < POLLS_AN_HOUR; poll++) {
                for (String host : HOSTS) {
                    URI url = URI.create(
                            "http://" + host + ":" + server.port() + "/" + host.substring(0, host.indexOf('.')));
                    FetchResult result = FetchKit.get(fetcher, known.getOrDefault(url, FetchRequest.of(url)));
                    if (result instanceof Fetched got) {
                        known.put(url, new FetchRequest(url, got.etag(), got.lastModified()));
                    }
                }
                clock.advance(EVERY);
            }
        }
    }

    private record Report(List<Seen> requests, Instant restart) {

        long count(String host, boolean conditional) {
            return feeds(host, Instant.MIN).stream()
                    .filter(seen -> seen.isConditional() == conditional)
                    .count();
        }

        long robots(String host) {
            return requests.stream()
                    .filter(seen -> isOf(seen, host) && seen.path().equals("/robots.txt"))
                    .count();
        }

        List<Seen> feeds(String host, Instant from) {
            return requests.stream()
                    .filter(seen -> isOf(seen, host)
                            && !seen.path().equals("/robots.txt")
                            && !seen.at().isBefore(from))
                    .toList();
        }

        String text() {
            StringBuilder text =
                    new StringBuilder("host                 robots  full  conditional  an hour  after restart\n");
            for (String host : HOSTS) {
                long all = feeds(host, Instant.MIN).size();
                text.append(String.format(
                        java.util.Locale.ROOT,
                        "%-20s %6d %5d %12d %8.1f %14d%n",
                        host,
                        robots(host),
                        count(host, false),
                        count(host, true),
                        all / 2.0,
                        feeds(host, restart).size()));
            }
            return text.toString();
        }

        private static boolean isOf(Seen seen, String host) {
            return seen.headers().get("host").startsWith(host + ":");
        }
    }
}
