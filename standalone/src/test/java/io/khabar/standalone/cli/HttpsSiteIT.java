package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.khabar.ingest.hostile.Certificates;
import io.khabar.ingest.hostile.TunnelProxy;
import io.khabar.runtime.ExitCode;
import io.khabar.standalone.process.KhabarProcess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site over TLS, as the packaged command fetches it. */
class HttpsSiteIT {
    private static final Path FEED =
            Path.of("src", "test", "resources", "io", "khabar", "standalone", "feeds", "good.xml");

    @TempDir
    private Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private Certificates certificates;
    private HttpsServer server;

    @BeforeEach
    void serve() throws Exception {
        byte[] feed = Files.readAllBytes(FEED);
        certificates = Certificates.make(folder, "site");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Certificates.context(certificates, certificates)));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldReadAFeedFromASiteWhoseCertificateIsTrusted() throws Exception {
        // Given
        String trust = "-Djavax.net.ssl.trustStore=" + certificates.trust() + " -Djavax.net.ssl.trustStorePassword="
                + Certificates.PASSWORD;

        // When
        try (KhabarProcess discover = discover(Map.of("JAVA_TOOL_OPTIONS", trust))) {
            int exit = discover.awaitExit();

            // Then
            assertThat(exit).as(discover.output()).isEqualTo(ExitCode.OK.code());
            assertThat(discover.output()).contains("rss-2.0").contains("1 feed found");
        }
    }

    @Test
    void shouldAskNothingOfASiteWhoseCertificateIsNotTrusted() throws Exception {
        // When
        try (KhabarProcess discover = discover(Map.of())) {
            int exit = discover.awaitExit();

            // Then
            assertThat(exit).as(discover.output()).isEqualTo(ExitCode.NO_INPUT.code());
            assertThat(discover.output()).contains("could not be fetched: ", "no secure connection to 127.0.0.1");
            assertThat(requests).hasValue(0);
        }
    }

    @Test
    void shouldReadAFeedThroughTheTunnelOfAProxy() throws Exception {
        // Given: the site's address may not be fetched from, the proxy's may
        String trust = "-Djavax.net.ssl.trustStore=" + certificates.trust() + " -Djavax.net.ssl.trustStorePassword="
                + Certificates.PASSWORD;

        // When
        try (TunnelProxy proxy = TunnelProxy.to(server.getAddress().getPort());
                KhabarProcess discover =
                        discoverThrough(proxy, Map.of("JAVA_TOOL_OPTIONS", trust), "https://site.test/")) {
            int exit = discover.awaitExit();

            // Then
            assertThat(exit).as(discover.output()).isEqualTo(ExitCode.OK.code());
            assertThat(discover.output()).contains("rss-2.0").contains("1 feed found");
            assertThat(proxy.asked()).isNotEmpty().allMatch("CONNECT site.test:443 HTTP/1.1"::equals);
        }
    }

    @Test
    void shouldSayThatAProxyAsksForAPassword() throws Exception {
        // When
        try (TunnelProxy proxy = TunnelProxy.refusing("407 Proxy Authentication Required", "");
                KhabarProcess discover = discoverThrough(proxy, Map.of(), "https://site.test/")) {
            int exit = discover.awaitExit();

            // Then
            assertThat(exit).as(discover.output()).isEqualTo(ExitCode.NO_INPUT.code());
            assertThat(discover.output())
                    .contains("the proxy asks for a name and a password (407)", "ingest.fetch.proxy");
            assertThat(requests).hasValue(0);
        }
    }

    private static KhabarProcess discoverThrough(TunnelProxy proxy, Map<String, String> environment, String url) {
        return KhabarProcess.start(
                environment,
                "feeds",
                "discover",
                "--ingest-fetch-proxy",
                proxy.url(),
                "--ingest-fetch-robots",
                "false",
                "--ingest-fetch-pause",
                "0s",
                url);
    }

    private KhabarProcess discover(Map<String, String> environment) {
        int port = server.getAddress().getPort();
        return KhabarProcess.start(
                environment,
                "feeds",
                "discover",
                "--ingest-fetch-ports",
                String.valueOf(port),
                "--ingest-fetch-pause",
                "0s",
                "--ingest-fetch-private-allow",
                "127.0.0.0/8",
                "https://127.0.0.1:" + port + "/");
    }
}
