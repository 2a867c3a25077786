package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms go through the same walls as fetches; what a hub answers is tested in WebSubLeaseTest and its neighbours. */
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

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void shouldPostTheSameFormWhereAHubSendsIt(int status) throws IOException {
        try (Hub hub = new Hub()) {
            // Given
            hub.redirect("/old", status, "/new");

            // When
            int answer = hub.post("/old").join();

            // Then
            assertThat(answer).isEqualTo(202);
            assertThat(hub.seen).containsExactly("POST /old a=b", "POST /new a=b");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void shouldTakeARedirectThatDropsTheFormForAnAnswer(int status) throws IOException {
        try (Hub hub = new Hub()) {
            // Given
            hub.redirect("/old", status, "/new");

            // When
            int answer = hub.post("/old").join();

            // Then
            assertThat(answer).isEqualTo(status);
            assertThat(hub.seen).containsExactly("POST /old a=b");
        }
    }

    @Test
    void shouldFollowThreeRedirectsAndNoMore() throws IOException {
        try (Hub hub = new Hub()) {
            // Given
            hub.redirect("/1", 307, "/2");
            hub.redirect("/2", 307, "/3");
            hub.redirect("/3", 307, "/4");
            hub.redirect("/0", 307, "/1");

            // When
            int third = hub.post("/1").join();
            CompletableFuture<Integer> fourth = hub.post("/0");

            // Then
            assertThat(third).isEqualTo(202);
            assertThat(fourth).failsWithin(Duration.ofSeconds(30));
            assertThat(hub.seen).filteredOn(call -> call.startsWith("POST /4")).hasSize(1);
        }
    }

    @Test
    void shouldNotFollowWhereAHubSendsItInside() throws IOException {
        try (Hub hub = new Hub();
                ServerSocket inside = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
            // Given
            hub.redirect("/port", 308, "http://127.0.0.1:" + inside.getLocalPort() + "/");
            hub.redirect("/address", 308, "http://127.0.0.2:" + hub.port() + "/");
            hub.redirect("/file", 308, "file:///etc/hostname");

            // Then
            assertThat(hub.post("/port")).failsWithin(Duration.ofSeconds(30));
            assertThat(hub.post("/address")).failsWithin(Duration.ofSeconds(30));
            assertThat(hub.post("/file")).failsWithin(Duration.ofSeconds(30));
            assertThat(wasCalled(inside)).isFalse();
            assertThat(hub.seen).containsExactly("POST /port a=b", "POST /address a=b", "POST /file a=b");
        }
    }

    /** A hub at 127.0.0.1, the only address that may be reached; what is not redirected is accepted. */
    private static final class Hub implements AutoCloseable {
        private final List<String> seen = new CopyOnWriteArrayList<>();
        private final HttpServer server;
        private final FormPoster forms;

        Hub() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/", exchange -> answer(exchange, 202));
            server.start();
            forms = Fetchers.forms(settings(port(), "127.0.0.1/32"), FetchKit.CLOCK);
        }

        int port() {
            return server.getAddress().getPort();
        }

        void redirect(String path, int status, String to) {
            server.createContext(path, exchange -> {
                exchange.getResponseHeaders().set("Location", to);
                answer(exchange, status);
            });
        }

        CompletableFuture<Integer> post(String path) {
            return forms.post(URI.create("http://127.0.0.1:" + port() + path), "a=b");
        }

        private void answer(HttpExchange exchange, int status) throws IOException {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + body);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        @Override
        public void close() {
            forms.close();
            server.stop(0);
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
