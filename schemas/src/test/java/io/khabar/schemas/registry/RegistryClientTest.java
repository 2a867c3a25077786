package io.khabar.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.schemas.Fixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final Schema PROBE = Fixtures.schema("evolution/probe-v1");

    private ScriptedRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RegistryClient client(URI... urls) {
        return new RegistryClient(new RegistryConfig(List.of(urls), null, null, PLENTY));
    }

    @Test
    void shouldSpeakTheProtocol() {
        // Given
        server.answer(200, "{\"id\": 7}");
        RegistryConfig config = new RegistryConfig(List.of(server.url()), "khabar", "päss:wörd", PLENTY);
        try (RegistryClient client = new RegistryClient(config)) {

            // When
            int id = client.register("a topic/ø-value", PROBE);

            // Then
            ScriptedRegistry.Asked asked = server.asked().get(0);
            assertThat(id).isEqualTo(7);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/subjects/a%20topic%2F%C3%B8-value/versions");
            assertThat(asked.contentType()).isEqualTo("application/vnd.schemaregistry.v1+json");
            assertThat(asked.authorization()).isEqualTo("Basic a2hhYmFyOnDDpHNzOnfDtnJk");
            assertThat(asked.body()).startsWith("{\"schema\":\"{\\\"type\\\":\\\"record\\\"");
        }
    }

    @Test
    void shouldAskForEachIdOnce() {
        // Given
        server.answer(200, "{\"schema\": \"\\\"string\\\"\"}");
        try (RegistryClient client = client(server.url())) {
            client.byId(3);

            // When
            Schema again = client.byId(3);

            // Then
            assertThat(again).isEqualTo(Schema.create(Schema.Type.STRING));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void shouldAskForEachSchemaOfASubjectOnce() {
        // Given
        server.answer(200, "{\"subject\": \"s\", \"id\": 5, \"version\": 1, \"schema\": \"ignored\"}");
        try (RegistryClient client = client(server.url())) {
            client.idOf("s", PROBE);

            // When
            int again = client.idOf("s", PROBE);

            // Then
            assertThat(again).isEqualTo(5);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void shouldAskTheNextAddressAndStayWithIt() throws IOException {
        // Given
        server.answer(200, "[\"one\"]").answer(200, "[\"two\"]");
        try (ScriptedRegistry broken = new ScriptedRegistry();
                RegistryClient client = client(broken.url(), server.url())) {
            broken.answer(503, "");

            // When
            List<String> first = client.subjects();
            List<String> second = client.subjects();

            // Then
            assertThat(first).containsExactly("one");
            assertThat(second).containsExactly("two");
            assertThat(broken.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"error_code\": 401}', registry.user",
        "403, '', registry.user",
        "404, '<html>not here</html>', registry.url",
        "404, '{\"error_code\": 404}', registry.url",
        "408, '', 408",
        "429, '', 429",
        "500, '{\"error_code\": 50001, \"message\": \"store is away\"}', store is away",
        "503, '', 503",
        "302, '', 302",
        "200, '', no whole JSON",
        "200, '{\"schema\": \"\\\"stri', no whole JSON",
        "200, '<html>welcome</html>', no whole JSON",
        "200, '{}', schema",
        "200, '[1]', schema"
    })
    void shouldCallItAnOutageWhenTheAnswerIsNotThatOfAHealthyRegistry(int status, String body, String said) {
        // Given
        server.answer(status, body);
        try (RegistryClient client = client(server.url())) {

            // When / Then
            assertThatThrownBy(() -> client.byId(1))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(server.url().toString())
                    .hasMessageContaining(said);
        }
    }

    @Test
    void shouldCallAClosedPortAnOutage() throws IOException {
        // Given
        URI closed = closedPort();
        try (RegistryClient client = client(closed)) {

            // When / Then
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(closed.toString());
        }
    }

    @Test
    void shouldNotWaitForEverForTheRestOfAnAnswer() {
        // Given
        server.stall(200, "[\"half of ");
        RegistryConfig impatient = new RegistryConfig(List.of(server.url()), null, null, Duration.ofMillis(300));
        try (RegistryClient client = new RegistryClient(impatient)) {

            // When / Then
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("300 ms");
        }
    }

    @Test
    void shouldNotFillTheMemoryWithAnEndlessAnswer() {
        // Given
        server.answer(200, "[" + " ".repeat(17 * 1024 * 1024) + "]");
        try (RegistryClient client = client(server.url())) {

            // When / Then
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("longer than 16777216 bytes");
        }
    }

    @Test
    void shouldEndAnInterruptedCallAndKeepTheInterruptFlag() {
        // Given
        server.stall(200, "[");
        try (RegistryClient client = client(server.url())) {
            Thread.currentThread().interrupt();

            // When / Then
            assertThatThrownBy(client::subjects).isInstanceOf(InterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40401, 40402, 40403})
    void shouldCallItUnknownWhenTheRegistrySaysWhatIsMissing(int code) {
        // Given
        server.answer(404, "{\"error_code\": " + code + ", \"message\": \"not there\"}");
        try (RegistryClient client = client(server.url())) {

            // When / Then
            assertThatThrownBy(() -> client.byId(4_711))
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessageContaining("4711")
                    .hasMessageContaining("not there");
        }
    }

    @Test
    void shouldRejectASchemaThatAvroCannotParse() {
        // Given
        server.answer(200, "{\"schema\": \"{\\\"type\\\": \\\"recrod\\\"}\"}");
        try (RegistryClient client = client(server.url())) {

            // When / Then
            assertThatThrownBy(() -> client.byId(9))
                    .isExactlyInstanceOf(SerializationException.class)
                    .hasMessageContaining("id 9");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 422})
    void shouldSayThatASchemaWasRefused(int status) {
        // Given
        server.answer(status, "{\"error_code\": " + status + ", \"message\": \"field is gone\"}");
        try (RegistryClient client = client(server.url())) {

            // When / Then
            assertThatThrownBy(() -> client.register("probe-value", PROBE))
                    .isInstanceOf(SchemaRefusedException.class)
                    .hasMessageContaining("probe-value")
                    .hasMessageContaining("field is gone");
        }
    }

    @Test
    void shouldPassOnWhyASchemaIsIncompatible() {
        // Given
        server.answer(200, "{\"is_compatible\": false, \"messages\": [\"no default\", \"other type\"]}");
        try (RegistryClient client = client(server.url())) {

            // When
            Compatibility answer = client.test("probe-value", PROBE);

            // Then
            assertThat(answer).isEqualTo(new Compatibility(false, List.of("no default", "other type")));
            assertThat(server.asked().get(0).path())
                    .isEqualTo("/compatibility/subjects/probe-value/versions?verbose=true");
        }
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
