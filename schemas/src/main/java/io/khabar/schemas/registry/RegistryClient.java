package io.khabar.schemas.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.schemas.AvroSafety;
import io.khabar.schemas.PlainSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Speaks the Confluent schema-registry REST API. Ids are cached both ways; a schema never changes under its id. For
 * several threads.
 *
 * <p>Every call throws {@link RegistryUnavailableException} when the registry does not answer or does not answer as a
 * registry does.
 */
public final class RegistryClient implements AutoCloseable {
    private static final int CACHED = 1_000;

    static {
        AvroSafety.apply();
    }

    private final RegistryHttp http;
    private final BoundedCache<Integer, Schema> schemas = new BoundedCache<>(CACHED);
    private final BoundedCache<SubjectSchema, Integer> ids = new BoundedCache<>(CACHED);

    private record SubjectSchema(String subject, Schema schema) {}

    public RegistryClient(RegistryConfig config) {
        this.http = new RegistryHttp(config);
    }

    /**
     * Registers a schema as the next version of a subject; a schema that is there already keeps its id.
     *
     * @return the id
     * @throws SchemaRefusedException if it is incompatible with earlier versions, or not valid
     */
    public int register(String subject, Schema schema) {
        Reply reply = http.send("POST", subject(subject) + "/versions", body(schema));
        if (reply.refused() || reply.notFound()) {
            throw new SchemaRefusedException(
                    "The registry refused the schema for subject " + subject + ": " + reply.message());
        }
        int id = reply.integer("id");
        ids.put(new SubjectSchema(subject, schema), id);
        return id;
    }

    /**
     * The schema that records with this id were written with.
     *
     * @throws UnknownSchemaException if the registry has no such id
     * @throws SerializationException if what it has is not an Avro schema
     */
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Reply reply = http.send("GET", "/schemas/ids/" + id, null);
        if (reply.notFound() || reply.refused()) {
            throw new UnknownSchemaException("The registry knows no schema with id " + id + ": " + reply.message());
        }
        Schema schema = schema(reply, "id " + id);
        schemas.put(id, schema);
        return schema;
    }

    /**
     * The id of a schema under a subject.
     *
     * @throws SchemaNotRegisteredException if it is not registered there
     */
    public int idOf(String subject, Schema schema) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        int id = find(subject, schema)
                .orElseThrow(() -> new SchemaNotRegisteredException(subject))
                .id();
        ids.put(key, id);
        return id;
    }

    /** Looks a schema up under a subject; empty: it is not registered there. Never cached. */
    public Optional<Registration> find(String subject, Schema schema) {
        Reply reply = http.send("POST", subject(subject), body(schema));
        return reply.notFound() || reply.refused()
                ? Optional.empty()
                : Optional.of(new Registration(subject, reply.integer("id"), reply.integer("version")));
    }

    /** The names of all subjects. */
    public List<String> subjects() {
        Reply reply = http.send("GET", "/subjects", null);
        return reply.texts();
    }

    /** The version numbers of a subject in their order; empty: there is no such subject. */
    public List<Integer> versions(String subject) {
        Reply reply = http.send("GET", subject(subject) + "/versions", null);
        return reply.notFound() ? List.of() : reply.integers();
    }

    /** One version of a subject; empty: there is none of that number. */
    public Optional<Schema> version(String subject, int version) {
        Reply reply = http.send("GET", subject(subject) + "/versions/" + version, null);
        return reply.notFound() || reply.refused()
                ? Optional.empty()
                : Optional.of(schema(reply, "subject " + subject + ", version " + version));
    }

    /** Asks whether a schema could become the next version of a subject, by the level that is set for it. A subject without versions takes any. */
    public Compatibility test(String subject, Schema schema) {
        String path = "/compatibility" + subject(subject) + "/versions?verbose=true";
        Reply reply = http.send("POST", path, body(schema));
        if (reply.notFound()) {
            return new Compatibility(true, List.of());
        }
        if (reply.refused()) {
            return new Compatibility(false, List.of(reply.message()));
        }
        if (!reply.json().path("is_compatible").isBoolean()) {
            throw reply.unexpected("no \"is_compatible\"");
        }
        List<String> reasons = new ArrayList<>();
        reply.json().path("messages").forEach(reason -> reasons.add(reason.asText()));
        return new Compatibility(reply.json().path("is_compatible").booleanValue(), reasons);
    }

    /** The compatibility level that is set for a subject itself; empty: the registry's general level holds. */
    public Optional<CompatibilityLevel> level(String subject) {
        Reply reply = http.send("GET", config(subject), null);
        if (reply.notFound()) {
            return Optional.empty();
        }
        String name = reply.text("compatibilityLevel");
        return Optional.of(Arrays.stream(CompatibilityLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> reply.unexpected("the unknown compatibility level " + name)));
    }

    /**
     * Sets the compatibility level of a subject.
     *
     * @throws SchemaRefusedException if the registry does not take it (some want the subject to be there first)
     */
    public void setLevel(String subject, CompatibilityLevel level) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("compatibility", level.name());
        Reply reply = http.send("PUT", config(subject), body);
        if (reply.notFound() || reply.refused()) {
            throw new SchemaRefusedException(
                    "The registry refused the level " + level + " for subject " + subject + ": " + reply.message());
        }
    }

    private static Schema schema(Reply reply, String what) {
        String type = reply.json().path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new SerializationException("The schema of " + what + " is " + type + ", not Avro");
        }
        try {
            return new Schema.Parser().setValidateDefaults(false).parse(reply.text("schema"));
        } catch (AvroRuntimeException | StackOverflowError e) {
            throw new SerializationException("The schema of " + what + " is not valid Avro: " + e.getMessage(), e);
        }
    }

    private static ObjectNode body(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", PlainSchema.of(schema).toString());
    }

    private static String subject(String subject) {
        return "/subjects/" + segment(subject);
    }

    private static String config(String subject) {
        return "/config/" + segment(subject);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        http.close();
    }
}
