package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.runtime.ExitCode;
import io.khabar.standalone.process.KhabarProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @TempDir
    private Path folder;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://0x7f.1:PORT/",
                "http://2130706433:PORT/",
                "http://inside.example:PORT/",
            })
    void shouldNotConnectWhateverLeadsInside(String url) throws Exception {
        // Given: a name whose address is this machine's
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 inside.example\n");
        Map<String, String> names = Map.of("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts);
        try (HostileServer server = HostileServer.start()) {
            String port = String.valueOf(server.port());

            // When
            try (KhabarProcess discover = KhabarProcess.start(
                    names,
                    "feeds",
                    "discover",
                    "--ingest-fetch-ports",
                    port,
                    "--ingest-fetch-pause",
                    "0s",
                    url.replace("PORT", port))) {
                int exit = discover.awaitExit();

                // Then
                assertThat(exit).as(discover.output()).isIn(ExitCode.NO_INPUT.code(), ExitCode.USAGE.code());
                assertThat(discover.output()).doesNotContain("Exception");
                assertThat(server.accepted()).isZero();
            }
        }
    }

    @Test
    void shouldGoToTheAddressThatWasCheckedWhereANameMovesInsideAfterwards() throws Exception {
        // Given: a name whose address may be fetched from, until robots.txt has been read; the JVM keeps no addresses
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 moving.example\n");
        Map<String, String> names =
                Map.of("JAVA_TOOL_OPTIONS", "-Dsun.net.inetaddr.ttl=0 -Djdk.net.hosts.file=" + hosts);
        try (HostileServer server = HostileServer.start();
                ServerSocket inside = new ServerSocket(server.port(), 50, InetAddress.getByName("127.0.0.3"))) {
            server.on("robots.txt", call -> {
                Files.writeString(hosts, "127.0.0.3 moving.example\n");
                call.reply("200 OK", "Connection: close\r\nContent-Type: text/plain\r\n", "User-agent: *\nAllow: /\n");
                call.close();
            });

            // When
            try (KhabarProcess discover = KhabarProcess.start(
                    names,
                    "feeds",
                    "discover",
                    "--ingest-fetch-ports",
                    String.valueOf(server.port()),
                    "--ingest-fetch-pause",
                    "0s",
                    "--ingest-fetch-private-allow",
                    "127.0.0.1",
                    "http://moving.example:" + server.port() + "/healthy/news.xml")) {
                int exit = discover.awaitExit();

                // Then
                assertThat(exit).as(discover.output()).isEqualTo(ExitCode.OK.code());
                assertThat(server.requests("healthy")).hasSize(1);
                inside.setSoTimeout(1);
                assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @Test
    void shouldGoThroughAProxyOfThisMachineAndNotWhereItMustNot() throws Exception {
        // Given: the proxy answers by itself
        try (HostileServer proxy = HostileServer.start()) {
            proxy.on("http:", Hostile.HEALTHY);
            String[] command = {
                "feeds",
                "discover",
                "--ingest-fetch-proxy",
                "http://127.0.0.1:" + proxy.port(),
                "--ingest-fetch-pause",
                "0s"
            };

            // When
            try (KhabarProcess outside = proxied(command, "http://news.example/healthy/news.xml");
                    KhabarProcess inside = proxied(command, "http://169.254.169.254/healthy/news.xml")) {

                // Then
                assertThat(outside.awaitExit()).as(outside.output()).isEqualTo(ExitCode.OK.code());
                assertThat(outside.output()).contains("1 feed found");
                assertThat(inside.awaitExit()).as(inside.output()).isEqualTo(ExitCode.NO_INPUT.code());
                assertThat(proxy.requests())
                        .allSatisfy(request -> assertThat(request.toString()).contains("news.example"));
            }
        }
    }

    private static KhabarProcess proxied(String[] command, String url) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(url);
        return KhabarProcess.start(all.toArray(String[]::new));
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
