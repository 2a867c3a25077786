package io.khabar.sink;

import static io.khabar.sink.TestStories.SCHEMA;
import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.avro;
import static io.khabar.sink.TestStories.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.khabar.runtime.MovingClock;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.serde.WireFormat;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which records are stories, with a registry that answers over HTTP. */
class RecordInspectorTest {
    private static final int STORY = 1;
    private static final int OTHER_TYPE = 2;
    private static final int FOREIGN = 3;
    private static final Map<Integer, Schema> SCHEMAS = Map.of(
            STORY,
            SCHEMA,
            OTHER_TYPE,
            Topics.RAW_ARTICLES.valueSchema(),
            FOREIGN,
            Schema.createRecord("Story", null, "com.example", false, java.util.List.of()));

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T00:00:00Z"));
    private HttpServer server;
    private RegistryClient registry;
    private RecordInspector inspector;
    private int status;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/schemas/ids/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Schema schema = SCHEMAS.get(Integer.valueOf(path.substring(path.lastIndexOf('/') + 1)));
            String body = schema == null
                    ? "{\"error_code\":40403,\"message\":\"Schema not found\"}"
                    : "{\"schema\":" + new com.fasterxml.jackson.databind.node.TextNode(schema.toString()) + "}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status != 0 ? status : schema == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        registry = new RegistryClient(new RegistryConfig(url));
        inspector = new RecordInspector(new WriterSchemas(registry::byId, clock));
    }

    @AfterEach
    void stop() {
        registry.close();
        server.stop(0);
    }

    @Test
    void shouldTakeAStory() throws Exception {
        // When
        Inspected inspected = inspector.inspect(SOURCE, record(4, WireFormat.frame(STORY, avro(4))));
        // Then
        assertThat(inspected).isInstanceOfSatisfying(Inspected.Story.class, story -> {
            assertThat(story.story().offset()).isEqualTo(4);
            assertThat(story.story().timestamp()).isEqualTo(TestStories.EVENING);
            assertThat(story.story().schemaId()).isEqualTo(STORY);
            assertThat(story.story().encoded().remaining()).isEqualTo(avro(4).length);
        });
    }

    @Test
    void shouldRefuseARecordWithoutValue() throws Exception {
        assertThat(reason(null)).isEqualTo("empty");
        assertThat(reason(new byte[0])).isEqualTo("empty");
    }

    @Test
    void shouldRefuseARecordWithoutKey() throws Exception {
        // When
        Inspected inspected = inspector.inspect(SOURCE, record(0, null, WireFormat.frame(STORY, avro(0))));
        // Then
        assertThat(((Inspected.Refused) inspected).reason()).isEqualTo("no-key");
    }

    @Test
    void shouldRefuseWhatIsNotInTheWireFormat() throws Exception {
        assertThat(reason("{\"headline\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("undecodable");
        assertThat(reason(new byte[] {0, 0, 0})).isEqualTo("undecodable");
    }

    @Test
    void shouldRefuseAStoryThatIsCutShort() throws Exception {
        // Given
        byte[] whole = WireFormat.frame(STORY, avro(0));
        // When, Then
        assertThat(reason(java.util.Arrays.copyOf(whole, whole.length - 1))).isEqualTo("undecodable");
    }

    @Test
    void shouldRefuseRecordsOfAnotherType() throws Exception {
        assertThat(reason(WireFormat.frame(OTHER_TYPE, avro(0)))).isEqualTo("wrong-schema");
        assertThat(reason(WireFormat.frame(FOREIGN, avro(0)))).isEqualTo("wrong-schema");
    }

    @Test
    void shouldGiveAnUnknownSchemaSomeTimeBeforeItIsRefused() throws Exception {
        // Given
        byte[] value = WireFormat.frame(99, avro(0));
        assertThatThrownBy(() -> reason(value))
                .isInstanceOf(OutageException.class)
                .hasMessageContaining("99");
        // When
        clock.advance(Duration.ofSeconds(5));
        // Then
        assertThat(reason(value)).isEqualTo("unknown-schema");
    }

    @Test
    void shouldNotBeHeldUpByAFloodOfUnknownSchemas() throws Exception {
        // Given
        assertThatThrownBy(() -> reason(WireFormat.frame(99, avro(0)))).isInstanceOf(OutageException.class);
        // When, Then
        for (int id = 100; id < 120; id++) {
            assertThat(reason(WireFormat.frame(id, avro(0)))).isEqualTo("unknown-schema");
        }
    }

    @Test
    void shouldTakeAServersErrorForAnOutageAndTheSchemaAfterwards() throws Exception {
        for (int outage : new int[] {401, 403, 429, 500, 503}) {
            // Given
            status = outage;
            // When, Then
            assertThatThrownBy(() -> reason(WireFormat.frame(STORY, avro(0))))
                    .as("status %d", outage)
                    .isInstanceOf(OutageException.class);
        }
        status = 0;
        assertThat(inspector.inspect(SOURCE, record(0, WireFormat.frame(STORY, avro(0)))))
                .isInstanceOf(Inspected.Story.class);
    }

    private String reason(byte[] value) throws OutageException {
        return ((Inspected.Refused) inspector.inspect(SOURCE, record(0, value))).reason();
    }
}
