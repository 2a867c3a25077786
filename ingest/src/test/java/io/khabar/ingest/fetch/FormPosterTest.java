package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forms go through the same walls as fetches; what a hub answers is tested in WebSubTest. */
@Timeout(60)
class FormPosterTest {
    private static final int A_MOMENT_MILLIS = 1000;

    @Test
    void shouldConnectToNoAddressThatIsNotPublic() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                FormPoster forms = Fetchers.forms(settings(inside.getLocalPort(), ""), FetchKit.CLOCK)) {
            // When
            CompletableFuture<Integer> written =
                    forms.post(URI.create("http://127.0.0.1:" + inside.getLocalPort()), "a=b");
            CompletableFuture<Integer> named =
                    forms.post(URI.create("http://localhost:" + inside.getLocalPort()), "a=b");
            CompletableFuture<Integer> file = forms.post(URI.create("file:///etc/hostname"), "a=b");

            // Then
            assertThat(written).failsWithin(Duration.ofSeconds(30));
            assertThat(named).failsWithin(Duration.ofSeconds(30));
            assertThat(file).failsWithin(Duration.ofSeconds(30));
            assertThat(wasCalled(inside)).isFalse();
        }
    }

    @Test
    void shouldGiveUpAHubThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                FormPoster forms = Fetchers.forms(settings(silent.getLocalPort(), "127.0.0.0/8"), FetchKit.CLOCK)) {
            // When
            CompletableFuture<Integer> answer =
                    forms.post(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/hub"), "a=b");

            // Then
            assertThat(answer)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withCauseInstanceOf(TimeoutException.class);
        }
    }

    private static boolean wasCalled(ServerSocket server) throws IOException {
        server.setSoTimeout(A_MOMENT_MILLIS);
        try (Socket call = server.accept()) {
            return call.isConnected();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static Settings settings(int port, String allowed) {
        return Settings.resolve(
                FetchSettings.define(new ConfigDef()),
                SettingSources.ofFlags(Map.of(
                        FetchSettings.PORTS,
                        Integer.toString(port),
                        FetchSettings.PRIVATE_ALLOW,
                        allowed,
                        FetchSettings.DEADLINE,
                        "2s")));
    }
}
