package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoCommandTest {
    private final StringWriter said = new StringWriter();
    private final CommandLine khabar =
            Main.commandLine(Map.of(), Clock.systemUTC()).setErr(new PrintWriter(said));

    @Test
    void shouldRefuseAPaceWithoutFeeds() {
        assertThat(khabar.execute("demo", "--pace", "1s")).isEqualTo(ExitCode.USAGE.code());
        assertThat(said.toString()).contains("--pace is for --live");
    }

    @Test
    void shouldSayWhatAPaceLooksLike() {
        assertThat(khabar.execute("demo", "--live", "--pace", "soon")).isEqualTo(ExitCode.USAGE.code());
        assertThat(said.toString()).contains("100ms", "\"soon\"");
    }
}
