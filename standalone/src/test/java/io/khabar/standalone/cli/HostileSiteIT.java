package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.runtime.ExitCode;
import io.khabar.standalone.process.KhabarProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sites that mean harm, fetched by the packaged command with every library on the class path. */
class HostileSiteIT {
    private static final List<Hostile> LINKED = List.of(
            Hostile.SLOW_HEADER,
            Hostile.SLOW_BODY,
            Hostile.ENDLESS_BODY,
            Hostile.ENDLESS_HEADERS,
            Hostile.ENDLESS_CONTINUE,
            Hostile.GZIP_BOMB,
            Hostile.GZIP_TWICE_SAID,
            Hostile.REDIRECT_LOOP,
            Hostile.REDIRECT_PRIVATE,
            Hostile.REDIRECT_FILE,
            Hostile.LENGTH_HUGE,
            Hostile.SILENT,
            Hostile.HEALTHY);

    @Test
    void shouldBreakOffWhatIsSlowEndlessOrLeadsInsideAndStillFindTheSoundFeed() throws Exception {
        // Given
        try (HostileServer server = HostileServer.start()) {
            String links = LINKED.stream()
                    .map(feed ->
                            "<link rel='alternate' type='application/rss+xml' href='/" + feed.path() + "/news.xml'>")
                    .collect(Collectors.joining());
            server.on("", call -> call.reply("200 OK", "Content-Type: text/html\r\n", "<html><head>" + links));

            // When
            try (KhabarProcess discover = discover(server, "--ingest-fetch-private-allow", "127.0.0.0/8")) {
                assertThat(discover.awaitExit()).as(discover.output()).isEqualTo(ExitCode.OK.code());

                // Then
                assertThat(discover.output())
                        .contains("/healthy/news.xml")
                        .contains("1 feed found")
                        .doesNotContain("Exception");
                LINKED.forEach(feed ->
                        assertThat(server.requests(feed.path())).as("%s", feed).isNotEmpty());
            }
        }
    }

    @Test
    void shouldNotEvenConnectToAPrivateAddress() throws Exception {
        // Given
        try (HostileServer server = HostileServer.start()) {

            // When
            try (KhabarProcess discover = discover(server)) {
                int exit = discover.awaitExit();

                // Then
                assertThat(exit).as(discover.output()).isEqualTo(ExitCode.NO_INPUT.code());
                assertThat(discover.output()).contains("could not be fetched: ", "127.0.0.1");
                assertThat(server.accepted()).isZero();
            }
        }
    }

    private static KhabarProcess discover(HostileServer server, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "feeds",
                "discover",
                "--ingest-fetch-ports",
                String.valueOf(server.port()),
                "--ingest-fetch-pause",
                "0s",
                "--ingest-fetch-deadline",
                "5s"));
        arguments.addAll(List.of(more));
        arguments.add(server.url("/").toString());
        return KhabarProcess.start(arguments.toArray(String[]::new));
    }
}
