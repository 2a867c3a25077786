package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.khabar.runtime.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands for feeds that need no broker. */
class FeedsCommandsTest {
    private static final String LIST = """
            # ours
            defaults: {language: ar}
            feeds:
            - url: https://one.example/rss   # the first
              publisher: One
              tags: [news, egypt]
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldTellMistakesAndEndWithFour() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("bad.yaml"), LIST + "- url: nonsense\n");

        // When
        int code = run("check", file.toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.SOME_BAD.code());
        assertThat(out.toString().lines())
                .containsExactly(
                        file + ":7: url: expected an absolute http or https URL without user and password, found"
                                + " \"nonsense\"",
                        "1 feed read, 1 mistake");
    }

    @Test
    void shouldAddFeedsAndLeaveTheFileAsItIs() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("feeds.yaml"), LIST);

        // When
        int code = run("add", "--file", file.toString(), "https://two example/a", "https://ONE.example/rss");
        int right = run("add", "--file", file.toString(), "https://two.example/feed", "https://ONE.example/rss");

        // Then
        assertThat(code).isEqualTo(ExitCode.USAGE.code());
        assertThat(right).isEqualTo(ExitCode.OK.code());
        assertThat(file).hasContent(LIST + "- url: \"https://two.example/feed\"\n");
        assertThat(out.toString()).contains("added: https://two.example/feed", "1 of 2 feeds added");
    }

    @Test
    void shouldMakeTheFileWhenThereIsNone() {
        // Given
        Path file = folder.resolve("new.yaml");

        // When
        int code = run("add", "--file", file.toString(), "https://two.example/feed");

        // Then
        assertThat(code).isEqualTo(ExitCode.OK.code());
        assertThat(file).hasContent("feeds:\n  - url: \"https://two.example/feed\"\n");
    }

    @Test
    void shouldRefuseToAddWhereItWouldSpoilTheFile() throws IOException {
        // Given
        String flow = "feeds: [{url: 'https://one.example/rss'}]\n";
        Path file = Files.writeString(folder.resolve("flow.yaml"), flow);

        // When
        int code = run("add", "--file", file.toString(), "https://two.example/feed");

        // Then
        assertThat(code).isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).contains("Put these lines into it", "  - url: \"https://two.example/feed\"");
        assertThat(file).hasContent(flow);
    }

    @Test
    void shouldBringAListThroughOpmlAndBack() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("feeds.yaml"), LIST);
        run("export", "--file", file.toString());
        Path opml = Files.writeString(folder.resolve("feeds.opml"), out.toString());
        Path copy = folder.resolve("copy.yaml");
        out.getBuffer().setLength(0);

        // When
        int code = run("import", "--file", copy.toString(), opml.toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.OK.code());
        assertThat(copy).hasContent("""
                        feeds:
                          - url: "https://one.example/rss"
                            publisher: "One"
                            language: "ar"
                            tags: ["news", "egypt"]
                        """);
    }

    @Test
    void shouldShowTheList() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("feeds.yaml"), LIST);

        // When
        int code = run("list", "--file", file.toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.OK.code());
        assertThat(out.toString()).contains("https://one.example/rss", "One", "news, egypt", "1 feeds, 1 enabled");
    }

    @Test
    void shouldSayThatKafkaDoesNotAnswerWhenTheStatesAreAskedFor() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("feeds.yaml"), LIST);

        // When
        int code;
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            code = run(
                    "list",
                    "--state",
                    "--timeout=1s",
                    "--file=" + file,
                    "--bootstrap-servers=127.0.0.1:" + nobody.getLocalPort());
        }

        // Then
        assertThat(code).isEqualTo(ExitCode.NO_BROKER.code());
        assertThat(err.toString()).contains("Kafka does not answer at 127.0.0.1:", "--bootstrap-servers");
    }

    @Test
    void shouldFindTheFeedsOfASite() throws IOException {
        // Given
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(site, "/", "<link rel=alternate type='application/rss+xml' href='/news.rss'>");
        serve(
                site,
                "/news.rss",
                "<rss version='2.0'><channel><title>Harbour</title><item><title>One</title></item></channel></rss>");
        site.start();
        String url = "http://127.0.0.1:" + site.getAddress().getPort();

        // When
        int code = discover(site, url + "/");
        int none = discover(site, url + "/nowhere");
        int wrong = run("discover", "nonsense");
        site.stop(0);

        // Then
        assertThat(code).as(err.toString()).isEqualTo(ExitCode.OK.code());
        assertThat(out.toString())
                .contains(
                        url + "/news.rss", "rss-2.0", "Harbour", "linked by the page", "1 feed found at " + url + "/");
        assertThat(none).isEqualTo(ExitCode.NO_INPUT.code());
        assertThat(out.toString()).contains("0 feeds found at " + url + "/nowhere");
        assertThat(wrong).isEqualTo(ExitCode.USAGE.code());
    }

    private int discover(HttpServer site, String url) {
        String port = Integer.toString(site.getAddress().getPort());
        return run(
                "discover",
                "--ingest-fetch-private-allow=127.0.0.0/8",
                "--ingest-fetch-ports=" + port,
                "--ingest-fetch-pause=0s",
                url);
    }

    /** What is not served is answered with 404. */
    private static void serve(HttpServer site, String path, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        site.createContext(path, exchange -> {
            boolean here = exchange.getRequestURI().getPath().equals(path);
            exchange.sendResponseHeaders(here ? 200 : 404, here ? body.length : -1);
            exchange.getResponseBody().write(here ? body : new byte[0]);
            exchange.close();
        });
    }

    @Test
    void shouldSayThatThereIsNoListWithoutLookingForKafka() {
        // Given
        String file = folder.resolve("none.yaml").toString();

        // When
        int plain = run("list", "--file", file);
        int states = run("list", "--state", "--file", file);

        // Then
        assertThat(plain).isEqualTo(ExitCode.NO_INPUT.code());
        assertThat(states).isEqualTo(ExitCode.NO_INPUT.code());
        assertThat(err.toString())
                .contains("There is no list of feeds at " + file + ". Name yours with --file")
                .doesNotContain("Kafka");
    }

    private int run(String... arguments) {
        CommandLine khabar = Main.commandLine(Map.of(), Clock.systemUTC());
        khabar.setOut(new PrintWriter(out, true));
        khabar.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("feeds"));
        all.addAll(List.of(arguments));
        return khabar.execute(all.toArray(String[]::new));
    }
}
