package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Commands behind which a person sits do not wait for brokers as long as a stage does. */
class WaitLimitTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead-letters list",
                "dead-letters redrive 0:0",
                "gazetteer add src/test/resources/io/khabar/standalone/gazetteer/good.jsonl",
                "gazetteer remove org:tram-guild",
                "gazetteer candidates",
                "read news.story.enriched.v1"
            })
    void shouldSayThatKafkaDoesNotAnswer(String command) throws IOException {
        // When
        int code;
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            code = run(command, "--timeout=1s", "--bootstrap-servers=127.0.0.1:" + nobody.getLocalPort());
        }

        // Then
        assertThat(code).isEqualTo(ExitCode.NO_BROKER.code());
        assertThat(err.toString()).contains("Kafka does not answer at 127.0.0.1:", "--bootstrap-servers");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0s", "PT-1S", "3000000000s"})
    void shouldRefuseATimeoutThatIsNone(String timeout) {
        // When
        int code = run("dead-letters list", "--timeout=" + timeout);

        // Then
        assertThat(code).isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).contains("--timeout: expected a duration", "found \"" + timeout + "\"");
    }

    @Test
    void shouldNotOfferTheTimeoutOfAStageBesideItsOwn() {
        // When
        run("dead-letters list", "--help");
        run("init", "--help");

        // Then
        String[] help = out.toString().split("Usage: khabar init", 2);
        assertThat(help[0]).contains("--timeout").doesNotContain("--startup-timeout");
        assertThat(help[1]).contains("--startup-timeout");
    }

    private int run(String command, String... options) {
        CommandLine khabar = Main.commandLine(Map.of(), Clock.systemUTC());
        khabar.setOut(new PrintWriter(out, true));
        khabar.setErr(new PrintWriter(err, true));
        return khabar.execute(Stream.concat(Arrays.stream(command.split(" ")), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
