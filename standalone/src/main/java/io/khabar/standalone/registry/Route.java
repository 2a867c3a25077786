package io.khabar.standalone.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What answers one kind of request.
 *
 * @param pattern the parts of the path; {@code {}} stands for any text but an empty one
 * @param action gives what is answered: a tree, list or text for JSON, or {@link RawSchema}
 */
record Route(String method, List<String> pattern, Function<Request, Object> action) {
    private static final String ANY = "{}";

    /** A schema that is the whole answer, not a field of it. */
    record RawSchema(String text) {}

    static Route of(String method, String pattern, Function<Request, Object> action) {
        return new Route(method, parts(pattern), action);
    }

    /** Cuts a path at its slashes; one at the end does not count. */
    static List<String> parts(String path) {
        List<String> parts = Arrays.asList(path.split("/", -1));
        int end = parts.size() > 2 && parts.get(parts.size() - 1).isEmpty() ? parts.size() - 1 : parts.size();
        return parts.subList(1, end);
    }

    /** The arguments in the path, or empty when the path is not this route's. */
    Optional<List<String>> match(List<String> path) {
        if (path.size() != pattern.size()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            String part = path.get(i);
            if (pattern.get(i).equals(ANY) && !part.isEmpty()) {
                arguments.add(part);
            } else if (!pattern.get(i).equals(part)) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }
}
