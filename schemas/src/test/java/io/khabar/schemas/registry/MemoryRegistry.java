package io.khabar.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * A registry in memory behind real HTTP, for tests: the calls that the client makes, ids from 1, full transitive
 * compatibility wherever a level other than NONE is set. It starts empty and forgets all when it is closed.
 */
public final class MemoryRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<String>> subjects = new TreeMap<>();
    private final Map<String, String> levels = new HashMap<>();

    private record Answer(int status, JsonNode body) {}

    public MemoryRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Answer answer = answer(exchange.getRequestMethod(), path, body);
        byte[] bytes = JSON.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String method, String[] path, JsonNode body) {
        switch (method + " " + path[0] + " " + path.length) {
            case "GET subjects 1":
                return new Answer(200, JSON.valueToTree(subjects.keySet()));
            case "POST subjects 2":
                return find(path[1], body);
            case "GET subjects 3":
                return versions(path[1]);
            case "POST subjects 3":
                return register(path[1], body);
            case "GET subjects 4":
                return version(path[1], Integer.parseInt(path[3]));
            case "GET schemas 3":
                return byId(Integer.parseInt(path[2]));
            case "POST compatibility 4":
                return test(path[2], body);
            case "GET config 2":
                return level(path[1]);
            case "PUT config 2":
                levels.put(path[1], body.path("compatibility").asText());
                return new Answer(200, body);
            default:
                return error(404, 404, "no such call");
        }
    }

    private Answer register(String subject, JsonNode body) {
        String schema = body.path("schema").asText();
        List<String> versions = subjects.getOrDefault(subject, List.of());
        if (!versions.contains(schema)) {
            if (!reasons(subject, schema).isEmpty()) {
                return error(409, 409, "incompatible: " + reasons(subject, schema));
            }
            subjects.computeIfAbsent(subject, any -> new ArrayList<>()).add(schema);
        }
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return new Answer(200, object().put("id", schemas.indexOf(schema) + 1));
    }

    private List<String> reasons(String subject, String schema) {
        List<String> reasons = new ArrayList<>();
        if (levels.getOrDefault(subject, "BACKWARD").equals("NONE")) {
            return reasons;
        }
        Schema offered = new Schema.Parser().parse(schema);
        for (String version : subjects.getOrDefault(subject, List.of())) {
            Schema old = new Schema.Parser().parse(version);
            for (var pair : List.of(
                    SchemaCompatibility.checkReaderWriterCompatibility(offered, old),
                    SchemaCompatibility.checkReaderWriterCompatibility(old, offered))) {
                pair.getResult().getIncompatibilities().forEach(fault -> reasons.add(fault.getMessage()));
            }
        }
        return reasons;
    }

    private Answer find(String subject, JsonNode body) {
        String schema = body.path("schema").asText();
        int index = subjects.getOrDefault(subject, List.of()).indexOf(schema);
        if (index < 0) {
            return error(404, subjects.containsKey(subject) ? 40403 : 40401, "not found");
        }
        return new Answer(200, described(subject, index));
    }

    private Answer versions(String subject) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= subjects.getOrDefault(subject, List.of()).size(); i++) {
            numbers.add(i);
        }
        return numbers.isEmpty() ? error(404, 40401, "no such subject") : new Answer(200, JSON.valueToTree(numbers));
    }

    private Answer version(String subject, int version) {
        return subjects.getOrDefault(subject, List.of()).size() < version
                ? error(404, 40402, "no such version")
                : new Answer(200, described(subject, version - 1));
    }

    private ObjectNode described(String subject, int index) {
        String schema = subjects.get(subject).get(index);
        return object().put("subject", subject)
                .put("version", index + 1)
                .put("id", schemas.indexOf(schema) + 1)
                .put("schema", schema);
    }

    private Answer byId(int id) {
        return id < 1 || id > schemas.size()
                ? error(404, 40403, "no such schema")
                : new Answer(200, object().put("schema", schemas.get(id - 1)));
    }

    private Answer test(String subject, JsonNode body) {
        List<String> reasons = reasons(subject, body.path("schema").asText());
        ObjectNode answer = object().put("is_compatible", reasons.isEmpty());
        answer.set("messages", JSON.valueToTree(reasons));
        return new Answer(200, answer);
    }

    private Answer level(String subject) {
        String level = levels.get(subject);
        return level == null
                ? error(404, 40408, "no level of its own")
                : new Answer(200, object().put("compatibilityLevel", level));
    }

    private static Answer error(int status, int code, String message) {
        return new Answer(status, object().put("error_code", code).put("message", message));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
