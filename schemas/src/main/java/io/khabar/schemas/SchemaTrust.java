package io.khabar.schemas;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** Decides whether a writer's schema may be used for decoding: a schema must not choose the classes that are loaded (CVE-2024-47561). */
public final class SchemaTrust {
    private static final String PACKAGE = "io.khabar.news";
    private static final List<String> CLASS_PROPERTIES = List.of("java-class", "java-key-class", "java-element-class");

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SchemaTrust() {}

    /**
     * Refuses a schema that names Java classes, or types outside of {@code io.khabar.news}.
     *
     * @throws SerializationException that names the property or the type
     */
    public static void check(Schema schema) {
        new SchemaTrust().visit(schema);
    }

    private void visit(Schema schema) {
        if (!seen.add(schema)) {
            return;
        }
        checkProperties(schema);
        switch (schema.getType()) {
            case RECORD -> visitRecord(schema);
            case ENUM, FIXED -> checkNamespace(schema);
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::visit);
            default -> {}
        }
    }

    private void visitRecord(Schema schema) {
        checkNamespace(schema);
        for (Schema.Field field : schema.getFields()) {
            checkProperties(field);
            visit(field.schema());
        }
    }

    private static void checkProperties(JsonProperties node) {
        for (String property : CLASS_PROPERTIES) {
            if (node.getObjectProp(property) != null) {
                throw new SerializationException("The writer's schema has the property \"" + property
                        + "\": schemas that name Java classes are refused");
            }
        }
    }

    private static void checkNamespace(Schema schema) {
        if (!PACKAGE.equals(schema.getNamespace())) {
            throw new SerializationException("The writer's schema has the type \"" + schema.getFullName()
                    + "\": only types of " + PACKAGE + " are read");
        }
    }
}
