package io.khabar.standalone.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The calls under {@code /schemas}, which find schemas by id, and the few that tell what the registry is. */
final class SchemaRoutes {
    private final Subjects subjects;

    SchemaRoutes(Subjects subjects) {
        this.subjects = subjects;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/", request -> JsonNodeFactory.instance.objectNode()),
                Route.of(
                        "GET",
                        "/mode",
                        request -> JsonNodeFactory.instance.objectNode().put("mode", "READWRITE")),
                Route.of("GET", "/schemas/types", request -> List.of("AVRO")),
                Route.of(
                        "GET",
                        "/schemas/ids/{}",
                        request -> JsonNodeFactory.instance.objectNode().put("schema", text(request))),
                Route.of("GET", "/schemas/ids/{}/schema", request -> new Route.RawSchema(text(request))),
                Route.of("GET", "/schemas/ids/{}/subjects", this::subjects),
                Route.of("GET", "/schemas/ids/{}/versions", this::versions));
    }

    private String text(Request request) {
        return subjects.text(request.id(0)).orElseThrow(() -> Refusal.unknownSchema(request.argument(0)));
    }

    private Object subjects(Request request) {
        text(request);
        return subjects.uses(request.id(0)).stream()
                .map(LogEntry.Version::subject)
                .distinct()
                .toList();
    }

    private Object versions(Request request) {
        text(request);
        return subjects.uses(request.id(0)).stream().map(SchemaRoutes::place).toList();
    }

    private static ObjectNode place(LogEntry.Version version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("subject", version.subject())
                .put("version", version.version());
    }
}
