package io.khabar.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * A request as a route sees it.
 *
 * @param arguments what stood in the path where the route's pattern has {@code {}}, decoded
 * @param query the parameters behind the question mark, decoded
 * @param body as text; empty when there is none
 */
record Request(List<String> arguments, Map<String, String> query, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String argument(int position) {
        return arguments.get(position);
    }

    /** The argument as a schema id. */
    int id(int position) {
        try {
            return Integer.parseInt(argument(position));
        } catch (NumberFormatException e) {
            throw Refusal.unknownSchema(argument(position));
        }
    }

    /** Whether the query says {@code name=true}. */
    boolean flag(String name) {
        return "true".equals(query.get(name));
    }

    /** The body, an empty object when there is none. */
    JsonNode json() {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isMissingNode() || tree.isNull()) {
                return JSON.createObjectNode();
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw Refusal.http(400, "The body is no JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * The schema that the body carries.
     *
     * @throws Refusal when there is none, when it is not Avro, or when the body asks for what the registry does not do
     */
    Schema schema() {
        JsonNode json = json();
        if (!json.path("schemaType").asText("AVRO").equals("AVRO")) {
            throw Refusal.invalidSchema("only schemaType AVRO is known", null);
        }
        if (!json.path("references").isEmpty()) {
            throw Refusal.notPermitted("references to other schemas");
        }
        if (json.path("id").asInt() > 0 || json.path("version").asInt() > 0) {
            throw Refusal.notPermitted("choosing the id or version of a schema");
        }
        if (!json.path("schema").isTextual()) {
            throw Refusal.invalidSchema("the field \"schema\" with the schema as text is missing", null);
        }
        return SchemaText.parse(json.path("schema").asText());
    }
}
