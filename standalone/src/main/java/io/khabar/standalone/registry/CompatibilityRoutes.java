package io.khabar.standalone.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.schemas.registry.CompatibilityLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls under {@code /compatibility}, which test a schema, and under {@code /config}, which set what is tested. */
final class CompatibilityRoutes {
    private static final String CURRENT = "compatibilityLevel";
    private static final String WANTED = "compatibility";

    private final Registry registry;
    private final Subjects subjects;

    CompatibilityRoutes(Registry registry, Subjects subjects) {
        this.registry = registry;
        this.subjects = subjects;
    }

    List<Route> all() {
        return List.of(
                Route.of("POST", "/compatibility/subjects/{}/versions", this::test),
                Route.of("POST", "/compatibility/subjects/{}/versions/{}", this::testVersion),
                Route.of("GET", "/config", request -> level(CURRENT, subjects.generalLevel())),
                Route.of("PUT", "/config", request -> set(null, request)),
                Route.of("DELETE", "/config", this::resetGeneral),
                Route.of("GET", "/config/{}", this::get),
                Route.of("PUT", "/config/{}", request -> set(request.argument(0), request)),
                Route.of("DELETE", "/config/{}", this::reset));
    }

    private Object test(Request request) {
        return verdict(request, registry.test(request.argument(0), request.schema()));
    }

    private Object testVersion(Request request) {
        VersionNumber number = VersionNumber.parse(request.argument(1));
        return verdict(request, registry.test(request.argument(0), number, request.schema()));
    }

    private Object get(Request request) {
        String subject = request.argument(0);
        CompatibilityLevel level = request.flag("defaultToGlobal")
                ? subjects.levelOf(subject)
                : subjects.ownLevel(subject).orElseThrow(() -> Refusal.noLevel(subject));
        return level(CURRENT, level);
    }

    private Object set(@Nullable String subject, Request request) {
        CompatibilityLevel level = parse(request.json().path(WANTED).asText());
        registry.setLevel(subject, level);
        return level(WANTED, level);
    }

    private Object reset(Request request) {
        String subject = request.argument(0);
        CompatibilityLevel old = subjects.ownLevel(subject).orElseThrow(() -> Refusal.noLevel(subject));
        registry.setLevel(subject, null);
        return level(CURRENT, old);
    }

    private Object resetGeneral(Request request) {
        CompatibilityLevel old = subjects.generalLevel();
        registry.setLevel(null, null);
        return level(CURRENT, old);
    }

    private static CompatibilityLevel parse(String name) {
        try {
            return CompatibilityLevel.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidLevel(name);
        }
    }

    private static ObjectNode verdict(Request request, List<String> reasons) {
        ObjectNode verdict = JsonNodeFactory.instance.objectNode().put("is_compatible", reasons.isEmpty());
        if (request.flag("verbose")) {
            reasons.forEach(verdict.putArray("messages")::add);
        }
        return verdict;
    }

    private static ObjectNode level(String field, CompatibilityLevel level) {
        return JsonNodeFactory.instance.objectNode().put(field, level.name());
    }
}
