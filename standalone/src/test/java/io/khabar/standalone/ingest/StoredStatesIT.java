package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.ingest.poll.PollSettings;
import io.khabar.ingest.state.StoredStates;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading the states of feeds ends and says why, whatever is down. */
@Timeout(120)
class StoredStatesIT {

    @TempDir
    private Path home;

    @Test
    void shouldReadNothingWhenNothingWasFetched() {
        try (RawLine line = RawLine.ready(home)) {
            // When
            Map<String, ?> states = states(line, Map.of()).read();

            // Then
            assertThat(states).isEmpty();
        }
    }

    @Test
    void shouldSayThatTheRegistryIsDown() throws Exception {
        try (RawLine line = RawLine.ready(home);
                Socket nobody = new Socket()) {
            // Given
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String url = "http://127.0.0.1:" + nobody.getLocalPort();

            // When
            KhabarException fault = fault(states(line, Map.of(CommonSettings.REGISTRY_URL, url)));

            // Then
            assertThat(fault.exitCode()).isEqualTo(ExitCode.NO_REGISTRY);
            assertThat(fault).hasMessageContainingAll(url, "--registry-url");
        }
    }

    @Test
    void shouldSayThatTheRegistryIsSilent() throws Exception {
        try (RawLine line = RawLine.ready(home);
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            // Given
            String url = "http://127.0.0.1:" + silent.getLocalPort();

            // When
            KhabarException fault = fault(states(line, Map.of(CommonSettings.REGISTRY_URL, url)));

            // Then
            assertThat(fault.exitCode()).isEqualTo(ExitCode.NO_REGISTRY);
            assertThat(fault).hasMessageContainingAll(url, "--registry-url");
        }
    }

    @Test
    void shouldSayThatABrokerIsSilent() throws Exception {
        try (QuietProxy proxy = new QuietProxy();
                RawLine line = RawLine.behind(proxy, home)) {
            // Given
            proxy.beQuiet();

            // When
            KhabarException fault = fault(states(line, Map.of()));

            // Then
            assertThat(fault.exitCode()).isEqualTo(ExitCode.NO_BROKER);
            assertThat(fault).hasMessageFindingMatch("bootstrap.servers");
        }
    }

    private static StoredStates states(RawLine line, Map<String, String> flags) {
        Settings settings = line.settings(PollSettings.define(CommonSettings.define()), flags);
        return new StoredStates(settings, Duration.ofSeconds(2), Clock.systemUTC());
    }

    private static KhabarException fault(StoredStates states) {
        return catchThrowableOfType(KhabarException.class, states::read);
    }
}
