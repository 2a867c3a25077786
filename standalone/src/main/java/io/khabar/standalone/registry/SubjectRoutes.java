package io.khabar.standalone.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/** The calls under {@code /subjects}. */
final class SubjectRoutes {
    private final Registry registry;
    private final Subjects subjects;

    SubjectRoutes(Registry registry, Subjects subjects) {
        this.registry = registry;
        this.subjects = subjects;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/subjects", this::list),
                Route.of("POST", "/subjects/{}", this::lookUp),
                Route.of("DELETE", "/subjects/{}", this::delete),
                Route.of("GET", "/subjects/{}/versions", this::versions),
                Route.of("POST", "/subjects/{}/versions", this::register),
                Route.of("GET", "/subjects/{}/versions/{}", request -> full(version(request))),
                Route.of(
                        "GET",
                        "/subjects/{}/versions/{}/schema",
                        request -> new Route.RawSchema(version(request).text())),
                Route.of("DELETE", "/subjects/{}/versions/{}", this::deleteVersion));
    }

    private Object list(Request request) {
        String prefix = request.query().getOrDefault("subjectPrefix", "");
        return subjects.names(wanted(request)).stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    private Object lookUp(Request request) {
        return full(registry.lookUp(request.argument(0), request.schema()));
    }

    private Object register(Request request) {
        LogEntry.Version version = registry.register(request.argument(0), request.schema());
        return JsonNodeFactory.instance.objectNode().put("id", version.id());
    }

    private Object versions(Request request) {
        String subject = request.argument(0);
        List<Integer> numbers = subjects.versions(subject).stream()
                .filter(wanted(request))
                .map(LogEntry.Version::version)
                .toList();
        if (numbers.isEmpty()) {
            throw Refusal.unknownSubject(subject);
        }
        return numbers;
    }

    private Object delete(Request request) {
        refusePermanent(request);
        return registry.delete(registry.activeOf(request.argument(0))).stream()
                .map(LogEntry.Version::version)
                .toList();
    }

    private Object deleteVersion(Request request) {
        refusePermanent(request);
        LogEntry.Version version = version(request);
        registry.delete(List.of(version));
        return version.version();
    }

    private LogEntry.Version version(Request request) {
        return registry.version(request.argument(0), VersionNumber.parse(request.argument(1)));
    }

    /** A permanent deletion would let a later schema get an id that old records still carry. */
    private static void refusePermanent(Request request) {
        if (request.flag("permanent")) {
            throw Refusal.notPermitted("deleting for good");
        }
    }

    private static Predicate<LogEntry.Version> wanted(Request request) {
        boolean deletedToo = request.flag("deleted");
        return version -> deletedToo || !version.deleted();
    }

    private static ObjectNode full(LogEntry.Version version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.text());
    }
}
