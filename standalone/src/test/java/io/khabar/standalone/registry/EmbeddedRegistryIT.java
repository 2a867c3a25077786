package io.khabar.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.standalone.broker.EmbeddedKafka;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EmbeddedRegistryIT {
    @TempDir
    static Path dir;

    private static EmbeddedKafka kafka;
    private EmbeddedRegistry registry;
    private RegistryCalls calls;

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.start(dir);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void startRegistry() throws Exception {
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        calls = new RegistryCalls(registry.url());
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void shouldKeepIdsAndVersionsOverARestart() throws Exception {
        // Given
        int first = calls.register("kept", Fixtures.text("v1"));
        int second = calls.register("kept", Fixtures.text("adds-field-with-default"));

        // When
        restart();

        // Then
        assertThat(calls.register("kept", Fixtures.text("v1"))).isEqualTo(first);
        assertThat(calls.register("kept", Fixtures.text("adds-field-with-default")))
                .isEqualTo(second);
        assertThat(calls.get("/subjects/kept/versions").json().toString()).isEqualTo("[1,2]");
        assertThat(calls.register("kept-more", "{\"type\":\"fixed\",\"name\":\"Kept\",\"size\":3}"))
                .isGreaterThan(second);
    }

    @Test
    void shouldKeepLevelsAndDeletionsOverARestart() throws Exception {
        // Given
        int id = calls.register("dropped", Fixtures.text("v1"));
        calls.call("PUT", "/config/dropped", "{\"compatibility\":\"FORWARD\"}");
        calls.call("DELETE", "/subjects/dropped", "");

        // When
        restart();

        // Then
        assertThat(calls.get("/config/dropped")
                        .json()
                        .path("compatibilityLevel")
                        .asText())
                .isEqualTo("FORWARD");
        assertThat(calls.get("/subjects/dropped/versions").status()).isEqualTo(404);
        assertThat(calls.get("/subjects").json().toString()).doesNotContain("dropped");
        assertThat(calls.get("/subjects?deleted=true").json().toString()).contains("dropped");
        assertThat(calls.get("/schemas/ids/" + id).status()).isEqualTo(200);
    }

    @Test
    void shouldGoOnCountingVersionsAfterADeletion() throws Exception {
        // Given
        int id = calls.register("again", Fixtures.text("v1"));
        calls.call("DELETE", "/subjects/again/versions/latest", "");

        // When
        int after = calls.register("again", Fixtures.text("v1"));

        // Then
        assertThat(after).isEqualTo(id);
        assertThat(calls.get("/subjects/again/versions").json().toString()).isEqualTo("[2]");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "errors.csv", useHeadersInDisplayName = true)
    void shouldAnswerFaultsWithConfluentsCodes(String method, String path, String body, int status, int code)
            throws Exception {
        // Given
        calls.register("note", Fixtures.text("v1"));
        calls.register("note", Fixtures.text("adds-field-with-default"));
        calls.call("PUT", "/config/note", "{\"compatibility\":\"FULL\"}");
        calls.register("gone", Fixtures.text("v1"));
        calls.call("DELETE", "/subjects/gone", "");

        // When
        RegistryCalls.Answer answer = calls.call(method, path, body(body));

        // Then
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
        assertThat(answer.json().path("error_code").intValue()).isEqualTo(code);
        assertThat(answer.json().path("message").asText()).isNotBlank();
        assertThat(calls.get("/subjects/note/versions").json().toString()).isEqualTo("[1,2]");
    }

    @Test
    void shouldSayWhyASchemaIsIncompatibleWhenAsked() throws Exception {
        // Given
        calls.register("asked", Fixtures.text("v1"));
        String body = RegistryCalls.schemaBody(Fixtures.text("changes-type"));

        // When
        var brief = calls.call("POST", "/compatibility/subjects/asked/versions/latest", body)
                .json();
        var verbose = calls.call("POST", "/compatibility/subjects/asked/versions?verbose=true", body)
                .json();

        // Then
        assertThat(brief.toString()).isEqualTo("{\"is_compatible\":false}");
        assertThat(verbose.path("messages").toString())
                .contains("TYPE_MISMATCH")
                .contains("version 1");
    }

    @Test
    void shouldTellWhereAnIdIsUsed() throws Exception {
        // Given
        String schema = "{\"type\":\"fixed\",\"name\":\"Used\",\"size\":9}";
        int id = calls.register("used-here", schema);
        calls.register("used-there", schema);

        // When
        var versions = calls.get("/schemas/ids/" + id + "/versions").json();

        // Then
        assertThat(versions.toString())
                .isEqualTo("[{\"subject\":\"used-here\",\"version\":1},{\"subject\":\"used-there\",\"version\":1}]");
        assertThat(calls.get("/schemas/ids/" + id + "/subjects").json().toString())
                .isEqualTo("[\"used-here\",\"used-there\"]");
        assertThat(calls.get("/schemas/ids/" + id + "/schema")
                        .json()
                        .path("size")
                        .intValue())
                .isEqualTo(9);
    }

    @Test
    void shouldTakeAnySubjectNameThatAPathCanCarry() throws Exception {
        // When
        calls.register("%D8%AE%D8%A8%D8%B1%2F1+1%20%25", "\"string\"");

        // Then
        assertThat(calls.get("/subjects?subjectPrefix=%D8%AE").json().path(0).asText())
                .isEqualTo("خبر/1+1 %");
        assertThat(calls.get("/subjects/%D8%AE%D8%A8%D8%B1%2F1+1%20%25/versions/latest")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldGiveEachSchemaOneIdWhenManyRegisterAtOnce() throws Exception {
        // Given
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();

        // When
        for (int i = 0; i < 40; i++) {
            String subject = "many-" + i % 2;
            String schema = "{\"type\":\"fixed\",\"name\":\"Many\",\"size\":" + (1 + i / 4) + "}";
            answers.add(threads.submit(() -> {
                calls.call("PUT", "/config/" + subject, "{\"compatibility\":\"NONE\"}");
                return calls.register(subject, schema);
            }));
        }
        List<Integer> ids = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            ids.add(answer.get());
        }
        threads.shutdown();

        // Then
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.get(i)).isEqualTo(ids.get(i - i % 4));
        }
        assertThat(ids.stream().distinct()).hasSize(10);
        assertThat(calls.get("/subjects/many-0/versions").json().toString())
                .isEqualTo(
                        IntStream.rangeClosed(1, 10).boxed().toList().toString().replace(" ", ""));
    }

    @Test
    void shouldSayWhichPortIsInUse() {
        // Given
        int taken = Integer.parseInt(registry.url().substring(registry.url().lastIndexOf(':') + 1));

        // When
        KhabarException failure = catchThrowableOfType(
                KhabarException.class, () -> EmbeddedRegistry.start(kafka.bootstrapServers(), taken));

        // Then
        assertThat(failure).hasMessageContaining("Port " + taken);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_IN_USE);
    }

    private void restart() {
        registry.close();
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        calls = new RegistryCalls(registry.url());
    }

    /** Nothing, the text behind an equals sign, or a schema file's name. */
    private static String body(String body) {
        if (body == null) {
            return "";
        }
        return body.startsWith("=") ? body.substring(1) : RegistryCalls.schemaBody(Fixtures.text(body));
    }
}
