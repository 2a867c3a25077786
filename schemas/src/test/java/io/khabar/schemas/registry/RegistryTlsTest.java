package io.khabar.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry behind TLS whose certificate was made for the test. */
class RegistryTlsTest {
    private static final String PASSWORD = "for-the-test-only";

    @TempDir
    private Path folder;

    private Path store;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        store = folder.resolve("registry.p12");
        makeCertificate(store);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(contextOf(store)));
        server.createContext("/", exchange -> {
            byte[] body = "[\"seen\"]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void makeCertificate(Path store) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }

    private static SSLContext contextOf(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private Map<String, Object> settings(Path truststore) {
        return Map.of(
                "schema.registry.url",
                "https://127.0.0.1:" + server.getAddress().getPort(),
                "http.read.timeout.ms",
                "60000",
                "schema.registry.ssl.truststore.location",
                truststore.toString(),
                "schema.registry.ssl.truststore.password",
                new Password(PASSWORD),
                "schema.registry.ssl.truststore.type",
                "PKCS12");
    }

    @Test
    void shouldTrustTheGivenCertificate() {
        // Given
        try (RegistryClient client = new RegistryClient(RegistryConfig.of(settings(store)))) {

            // When / Then
            assertThat(client.subjects()).containsExactly("seen");
        }
    }

    @Test
    void shouldNotTrustACertificateThatNobodyVouchesFor() {
        // Given
        Map<String, Object> settings = Map.of(
                "schema.registry.url",
                "https://127.0.0.1:" + server.getAddress().getPort(),
                "http.read.timeout.ms",
                "60000");
        try (RegistryClient client = new RegistryClient(RegistryConfig.of(settings))) {

            // When / Then
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("certification path");
        }
    }

    @Test
    void shouldNameATruststoreThatCannotBeRead() {
        // Given
        RegistryConfig config = RegistryConfig.of(settings(folder.resolve("missing.p12")));

        // When / Then
        assertThatThrownBy(() -> new RegistryClient(config).close())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("missing.p12");
    }
}
