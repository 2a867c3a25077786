package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands for the gazetteer that need no broker. */
class GazetteerCommandsTest {
    private static final Path FILES = Path.of("src", "test", "resources", "io", "khabar", "standalone", "gazetteer");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldFindNoMistakeInASoundFile() {
        assertThat(run("check", file("good.jsonl"))).isEqualTo(ExitCode.OK.code());
        assertThat(out).hasToString("2 entities read, no mistakes" + System.lineSeparator());
    }

    @Test
    void shouldTellAllMistakesWithFileAndLine() {
        assertThat(run("check", file("good.jsonl"), file("bad.jsonl"))).isEqualTo(ExitCode.SOME_BAD.code());
        assertThat(out.toString().lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith(file("bad.jsonl") + ":2: not a JSON object"))
                .anyMatch(line -> line.startsWith(file("bad.jsonl") + ":3: org:ferry-crew has an unknown context"))
                .anyMatch(line -> line.startsWith(file("bad.jsonl") + ":3: org:ferry-crew and org:tram-guild"))
                .anyMatch(line -> line.contains(":4: labels need at least"))
                .anyMatch(line -> line.equals("3 entities read, 4 mistakes"));
    }

    @Test
    void shouldRefuseToAddABadFileBeforeItAsksForABroker() {
        assertThat(run("add", file("bad.jsonl"))).isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).contains("Nothing was added", "bad.jsonl:2: ", "bad.jsonl:4: ");
    }

    @Test
    void shouldSayWhichFileIsMissingOrNoText(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("binary.jsonl"), new byte[] {(byte) 0xC3, 0x28});

        assertThat(run("check", "no-such-file.jsonl")).isEqualTo(ExitCode.NO_INPUT.code());
        assertThat(run("check", binary.toString())).isEqualTo(ExitCode.NO_INPUT.code());
        assertThat(err.toString()).contains("There is no file no-such-file.jsonl", "binary.jsonl is no text in UTF-8");
    }

    @Test
    void shouldCountEntitiesByKindAndNamesByLanguage() {
        assertThat(run("stats")).isZero();
        int before = entities();
        out.getBuffer().setLength(0);

        assertThat(run("stats", file("good.jsonl"))).isZero();

        assertThat(entities()).isEqualTo(before + 2);
        assertThat(out.toString().lines().map(line -> line.split(" ")[0]))
                .contains("ar", "en", "fr", "ur", "fa", "tr", "es", "ru");
    }

    private int entities() {
        return Integer.parseInt(out.toString().split(" ")[0]);
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine(Map.of(), Clock.systemUTC());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "gazetteer";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(all);
    }

    private static String file(String name) {
        return FILES.resolve(name).toString();
    }
}
