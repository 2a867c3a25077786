package io.khabar.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** Looks for what a schema leaves unsaid: types and fields without a doc, fields and enums without a default. */
final class Documentation {
    private final List<String> gaps = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Documentation() {}

    /** One line for each gap; empty: none. */
    static List<String> gaps(Schema schema) {
        Documentation documentation = new Documentation();
        documentation.visit(schema);
        return documentation.gaps;
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> visitRecord(schema);
            case ENUM -> visitEnum(schema);
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::visit);
            default -> {}
        }
    }

    private void visitRecord(Schema schema) {
        if (!seen.add(schema.getFullName())) {
            return;
        }
        require(schema.getDoc() != null, schema.getName() + " has no doc");
        for (Schema.Field field : schema.getFields()) {
            String name = schema.getName() + "." + field.name();
            require(field.doc() != null && !field.doc().isBlank(), name + " has no doc");
            require(field.hasDefaultValue(), name + " has no default");
            visit(field.schema());
        }
    }

    private void visitEnum(Schema schema) {
        require(schema.getDoc() != null, schema.getName() + " has no doc");
        require(schema.getEnumDefault() != null, schema.getName() + " has no default symbol");
    }

    private void require(boolean said, String gap) {
        if (!said) {
            gaps.add(gap);
        }
    }
}
