package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.ExitCode;
import io.khabar.standalone.process.KhabarProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong gets a clear message and its exit code, and what is right goes through all the same. */
class BadInputIT {
    private static final String BAD_SEEDS =
            Path.of("src", "test", "resources", "bad-seeds").toString();
    private static final String GOOD_PAGE = """
            New ferry line opens between two ports
            The first ferry between the two ports left on Monday morning with two hundred passengers on board.
            The company said that it would run three times a week until the end of the summer season.
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldReportEachBadSeedAndBringTheGoodOnesThrough() throws Exception {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("good.txt"), GOOD_PAGE);
        byte[] huge = new byte[60 << 20];
        Arrays.fill(huge, (byte) 'a');
        Files.write(seeds.resolve("huge.txt"), huge);

        try (KhabarProcess demo =
                KhabarProcess.start("demo", "--out", folder.resolve("out").toString(), seeds.toString(), BAD_SEEDS)) {
            assertThat(demo.awaitExit()).as(demo.output()).isEqualTo(ExitCode.SOME_BAD.code());

            assertThat(demo.output())
                    .contains("empty.txt", "binary.txt", "invalid-utf8.txt", "broken.jsonl:2", "wrong-types.json")
                    .contains("truncated.txt.gz", "huge.txt")
                    .contains("New ferry line opens between two ports");
        }
    }

    @Test
    void shouldSayWhichFolderIsMissing() throws Exception {
        try (KhabarProcess demo =
                KhabarProcess.start("demo", "--out", folder.resolve("out").toString(), "no-such-folder")) {
            assertThat(demo.awaitExit()).isEqualTo(ExitCode.NO_INPUT.code());
            assertThat(demo.output()).contains("no-such-folder");
        }
        try (KhabarProcess explain = KhabarProcess.start("explain", "no-such-file.txt")) {
            assertThat(explain.awaitExit()).isEqualTo(ExitCode.NO_INPUT.code());
            assertThat(explain.output()).contains("no-such-file.txt");
        }
    }

    @Test
    void shouldTellAllMistakesInLabelsOfOnesOwn() throws Exception {
        Path page = Files.writeString(folder.resolve("good.txt"), GOOD_PAGE);
        Path labels = Files.createDirectories(folder.resolve("labels"));
        Files.writeString(labels.resolve("newsroom.tsv"), "makrer\tread on\nmarker read on\n");
        for (List<String> command : List.of(
                List.of("explain", "--labels", labels.toString(), page.toString()),
                List.of("demo", "--labels", labels.toString(), page.toString()),
                List.of("enrich", "--enrich-labels-dir", labels.toString()))) {
            try (KhabarProcess khabar = KhabarProcess.start(command.toArray(String[]::new))) {
                assertThat(khabar.awaitExit()).as(khabar.output()).isEqualTo(ExitCode.USAGE.code());
                assertThat(khabar.output()).contains("newsroom.tsv:1: unknown kind «makrer»", "newsroom.tsv:2: no tab");
            }
        }
    }

    @Test
    void shouldTellAllMistakesInWordsOfOnesOwn() throws Exception {
        Path page = Files.writeString(folder.resolve("good.txt"), GOOD_PAGE);
        Path words = Files.createDirectories(folder.resolve("words"));
        Files.writeString(
                Files.createDirectories(words.resolve("topics")).resolve("en.tsv"), "medtop:04000000\tferry line\n");
        Files.writeString(Files.createDirectories(words.resolve("names")).resolve("en.tsv"), "titel\tSkipper\n");
        for (List<String> command : List.of(
                List.of("explain", "--words", words.toString(), page.toString()),
                List.of("demo", "--words", words.toString(), page.toString()),
                List.of("enrich", "--enrich-words-dir", words.toString()))) {
            try (KhabarProcess khabar = KhabarProcess.start(command.toArray(String[]::new))) {
                assertThat(khabar.awaitExit()).as(khabar.output()).isEqualTo(ExitCode.USAGE.code());
                assertThat(khabar.output()).contains("en.tsv:1: «medtop:04000000 | ferry line»", "en.tsv:1: «titel»");
            }
        }
    }

    @Test
    void shouldExplainWithWordsOfOnesOwn() throws Exception {
        Path page = Files.writeString(folder.resolve("page.txt"), GOOD_PAGE);
        Path topics = Files.createDirectories(folder.resolve("words").resolve("topics"));
        Files.writeString(topics.resolve("en.tsv"), "medtop:10000000\tferry line\tstrong\n");
        try (KhabarProcess explain = KhabarProcess.start(
                "explain",
                "--color",
                "never",
                "--words",
                folder.resolve("words").toString(),
                page.toString())) {
            assertThat(explain.awaitExit()).as(explain.output()).isEqualTo(ExitCode.OK.code());
            assertThat(explain.output()).contains("medtop:10000000", "ferry line");
        }
    }

    @Test
    void shouldExplainWithLabelsOfOnesOwn() throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.txt"), GOOD_PAGE + "From our shelves\nHarbour town keeps its last lamplighter\n");
        Path labels = Files.createDirectories(folder.resolve("labels"));
        Files.writeString(labels.resolve("newsroom.tsv"), "marker\tfrom our shelves\n");
        try (KhabarProcess explain =
                KhabarProcess.start("explain", "--color", "never", "--labels", labels.toString(), page.toString())) {
            assertThat(explain.awaitExit()).as(explain.output()).isEqualTo(ExitCode.OK.code());
            assertThat(explain.output()).contains("[0 marker] From our shelves");
        }
    }

    @Test
    void shouldSayWhichPortIsInUse() throws Exception {
        Path page = Files.writeString(folder.resolve("good.txt"), GOOD_PAGE);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                KhabarProcess demo = KhabarProcess.start(
                        "demo",
                        "--out",
                        folder.resolve("out").toString(),
                        "--port",
                        String.valueOf(taken.getLocalPort()),
                        page.toString())) {
            assertThat(demo.awaitExit()).as(demo.output()).isEqualTo(ExitCode.PORT_IN_USE.code());
            assertThat(demo.output()).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void shouldSayWhichPortOfAStageIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                KhabarProcess sink = KhabarProcess.start(
                        "sink",
                        "--metrics-port",
                        String.valueOf(taken.getLocalPort()),
                        "--sink-output-dir",
                        folder.resolve("out").toString())) {
            assertThat(sink.awaitExit()).as(sink.output()).isEqualTo(ExitCode.PORT_IN_USE.code());
            assertThat(sink.output()).contains(String.valueOf(taken.getLocalPort()), "--metrics-port");
        }
    }

    @Test
    void shouldSayThatTheOutputFolderCannotBeWritten() throws Exception {
        Path page = Files.writeString(folder.resolve("good.txt"), GOOD_PAGE);
        Path out = page.resolve("out");

        try (KhabarProcess demo = KhabarProcess.start("demo", "--out", out.toString(), page.toString())) {
            assertThat(demo.awaitExit()).as(demo.output()).isEqualTo(ExitCode.NO_OUTPUT.code());
            assertThat(demo.output()).contains(out.toString(), "--out");
        }
    }

    @Test
    void shouldSayThatTheRegistryDoesNotAnswer() throws Exception {
        String url = "http://127.0.0.1:" + freePort();

        try (KhabarProcess schemas = KhabarProcess.start("schemas", "list", "--registry-url", url)) {
            assertThat(schemas.awaitExit()).as(schemas.output()).isEqualTo(ExitCode.NO_REGISTRY.code());
            assertThat(schemas.output()).contains(url);
        }
    }

    @Test
    void shouldSayThatTheBrokersDoNotAnswer() throws Exception {
        Path page = Files.writeString(folder.resolve("good.txt"), GOOD_PAGE);
        String broker = "127.0.0.1:" + freePort();

        try (KhabarProcess replay = KhabarProcess.start(
                "replay", "--bootstrap-servers", broker, "--startup-timeout", "3s", page.toString())) {
            assertThat(replay.awaitExit()).as(replay.output()).isEqualTo(ExitCode.NO_BROKER.code());
            assertThat(replay.output()).contains(broker);
        }
    }

    @Test
    void shouldNameEveryWrongSettingAtOnce() throws Exception {
        Map<String, String> environment = Map.of("KHABAR_BOOTSTRAP_SERVER", "x:1", "KHABAR_ENRICH_THREADS", "none");

        try (KhabarProcess enrich = KhabarProcess.start(environment, "enrich", "--set", "kafka.max.pol.records=1")) {
            assertThat(enrich.awaitExit()).isEqualTo(ExitCode.USAGE.code());
            assertThat(enrich.output())
                    .contains("bootstrap.server; did you mean bootstrap.servers?")
                    .contains("enrich.threads")
                    .contains("max.pol.records");
        }
    }

    @Test
    void shouldSayThatTheJavaIsTooOld() throws Exception {
        Path java = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n", StandardCharsets.UTF_8);
        assertThat(java.toFile().setExecutable(true)).isTrue();

        try (KhabarProcess launcher = KhabarProcess.run(
                List.of("sh", Path.of("..", "khabar").toString(), "demo"),
                Map.of("JAVA_HOME", folder.resolve("old").toString()))) {
            assertThat(launcher.awaitExit()).isEqualTo(ExitCode.JDK_TOO_OLD.code());
            assertThat(launcher.output()).contains("Java 11", "17");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
