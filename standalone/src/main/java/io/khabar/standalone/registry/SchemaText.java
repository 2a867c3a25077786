package io.khabar.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** Reads the schemas that are to be registered. */
final class SchemaText {
    /** A reader that obeyed these would load the class that a stranger's schema names. */
    private static final Set<String> CLASS_PROPERTIES = Set.of("java-class", "java-key-class", "java-element-class");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaText() {}

    /**
     * Parses a schema; its {@code toString()} is what is kept and compared.
     *
     * @throws Refusal (42201) when it is no valid Avro schema, or one that names Java classes
     */
    static Schema parse(String text) {
        try {
            Schema schema = new Schema.Parser(NameValidator.STRICT_VALIDATOR)
                    .setValidateDefaults(true)
                    .parse(text);
            refuseClasses(JSON.readTree(schema.toString()));
            return schema;
        } catch (AvroRuntimeException | JsonProcessingException | StackOverflowError e) {
            throw Refusal.invalidSchema(String.valueOf(e.getMessage()), e);
        }
    }

    private static void refuseClasses(JsonNode node) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (CLASS_PROPERTIES.contains(property.getKey())) {
                throw Refusal.invalidSchema("the property \"" + property.getKey() + "\" is refused", null);
            }
            if (!property.getKey().equals("default")) {
                refuseClasses(property.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(SchemaText::refuseClasses);
        }
    }
}
