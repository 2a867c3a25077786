package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.runtime.ExitCode;
import io.khabar.standalone.process.KhabarProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as the packaged command reads them, with every library on the class path. */
class FeedsParseIT {
    private static final Path FILES = Path.of("src", "test", "resources", "io", "khabar", "standalone", "feeds");

    @TempDir
    private Path folder;

    @Test
    void shouldPrintEachFeedAsOneLine() throws Exception {
        // When
        try (KhabarProcess parse = KhabarProcess.start(
                "feeds",
                "parse",
                "--base",
                "https://port.example/feed.xml",
                FILES.resolve("good.xml").toString())) {
            assertThat(parse.awaitExit()).as(parse.output()).isEqualTo(ExitCode.OK.code());

            // Then
            JsonNode feed = new ObjectMapper().readTree(parse.awaitLine(line -> line.startsWith("{")));
            assertThat(feed.at("/format").textValue()).isEqualTo("rss-2.0");
            assertThat(feed.at("/feed/title").textValue()).isEqualTo("أخبار الميناء");
            assertThat(feed.at("/feed/language").textValue()).isEqualTo("ar");
            assertThat(feed.at("/feed/updated").isNull()).isTrue();
            assertThat(feed.at("/entries/0/id").textValue()).isEqualTo("urn:port:1");
            assertThat(feed.at("/entries/0/link").textValue()).isEqualTo("https://port.example/one");
            assertThat(feed.at("/entries/0/published").textValue()).isEqualTo("2024-03-05T04:08:09Z");
            assertThat(feed.at("/entries/0/updated").isNull()).isTrue();
            assertThat(feed.at("/entries/0/categories/0").textValue()).isEqualTo("ports");
            assertThat(feed.at("/errors").size()).isZero();
        }
    }

    @Test
    void shouldCallNobodyAndReadNoFileWithAllLibrariesAtHand() throws Exception {
        // Given
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String hostile = Files.readString(FILES.resolve("hostile.xml"));
            Path file = Files.writeString(
                    folder.resolve("hostile.xml"), hostile.replace("PORT", String.valueOf(canary.getLocalPort())));

            // When
            try (KhabarProcess parse = KhabarProcess.start("feeds", "parse", file.toString())) {
                assertThat(parse.awaitExit()).as(parse.output()).isEqualTo(ExitCode.OK.code());

                // Then
                assertThat(parse.output()).contains("\"title\":\"reads &file; calls &call;\"");
                assertThat(called(canary)).isFalse();
            }
        }
    }

    @Test
    void shouldTellWhatIsNoFeedAndWhatCannotBeRead() throws Exception {
        // Given
        Path page = Files.writeString(folder.resolve("page.html"), "<html><body>no feed</body></html>");

        // When
        try (KhabarProcess none = KhabarProcess.start("feeds", "parse", page.toString());
                KhabarProcess missing = KhabarProcess.start(
                        "feeds",
                        "parse",
                        "no-such-file.xml",
                        FILES.resolve("good.xml").toString())) {

            // Then
            assertThat(none.awaitExit()).as(none.output()).isEqualTo(ExitCode.SOME_BAD.code());
            assertThat(none.output()).contains("\"format\":\"unknown\"", "an HTML page, expected a feed");
            assertThat(missing.awaitExit()).as(missing.output()).isEqualTo(ExitCode.NO_INPUT.code());
            assertThat(missing.output()).contains("There is no file no-such-file.xml.", "urn:port:1");
        }
    }

    @Test
    void shouldRefuseABaseThatIsNoUrl() throws Exception {
        // When
        try (KhabarProcess parse = KhabarProcess.start("feeds", "parse", "--base", "port", "x.xml")) {

            // Then
            assertThat(parse.awaitExit()).as(parse.output()).isEqualTo(ExitCode.USAGE.code());
            assertThat(parse.output()).contains("--base port is no absolute URL");
        }
    }

    private static boolean called(ServerSocket canary) throws IOException {
        canary.setSoTimeout(1);
        try {
            canary.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
