package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
        int code = run("add", "--file", file.toString(), "https://two.example/a?b=\"c", "https://ONE.example/rss");
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

    private int run(String... arguments) {
        CommandLine khabar = Main.commandLine(Map.of(), Clock.systemUTC());
        khabar.setOut(new PrintWriter(out, true));
        khabar.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("feeds"));
        all.addAll(List.of(arguments));
        return khabar.execute(all.toArray(String[]::new));
    }
}
