package io.khabar.standalone.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route for a request, and writes what it gives as JSON. */
final class RegistryHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_BODY = 4 * 1024 * 1024;
    private static final int OK = 200;
    private static final int FAILED = 500;

    private final List<Route> routes;

    private record Answer(int status, Object content) {}

    RegistryHandler(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            return new Answer(OK, content(exchange));
        } catch (Refusal e) {
            return new Answer(e.status(), error(e.code(), e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("The registry failed on {} {}", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            return new Answer(FAILED, error(50001, "The registry failed: " + e.getMessage()));
        }
    }

    private Object content(HttpExchange exchange) throws IOException {
        List<String> path = Route.parts(exchange.getRequestURI().getRawPath()).stream()
                .map(RegistryHandler::decode)
                .toList();
        boolean known = false;
        for (Route route : routes) {
            Optional<List<String>> arguments = route.match(path);
            if (arguments.isPresent() && route.method().equals(exchange.getRequestMethod())) {
                return route.action().apply(request(exchange, arguments.get()));
            }
            known |= arguments.isPresent();
        }
        throw known ? Refusal.http(405, "HTTP 405 Method Not Allowed") : Refusal.http(404, "HTTP 404 Not Found");
    }

    private static Request request(HttpExchange exchange, List<String> arguments) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw Refusal.http(413, "The body is larger than " + MAX_BODY + " bytes");
        }
        return new Request(
                arguments, query(exchange.getRequestURI().getRawQuery()), new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.put(decode(name), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return query;
    }

    /** In a path, unlike in a form, a plus sign is a plus sign. */
    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static ObjectNode error(int code, @Nullable String message) {
        return JSON.createObjectNode().put("error_code", code).put("message", message);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        String text = answer.content() instanceof Route.RawSchema raw
                ? raw.text()
                : JSON.writeValueAsString(answer.content());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
