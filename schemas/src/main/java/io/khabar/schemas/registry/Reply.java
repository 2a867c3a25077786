package io.khabar.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a registry said: an answer, or a refusal that holds however often it is asked (not found, incompatible, invalid).
 *
 * @param from which of the registry's addresses, and which call of it
 */
record Reply(URI from, int status, JsonNode json) {

    /** What was asked for is not there. */
    boolean notFound() {
        return status == 404;
    }

    /** The schema was refused as incompatible or invalid. */
    boolean refused() {
        return status == 409 || status == 422;
    }

    /** The registry's own words about a refusal. */
    String message() {
        return json.path("message").asText("no reason given") + " (HTTP " + status + ")";
    }

    int integer(String field) {
        JsonNode value = json.path(field);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw unexpected("no number \"" + field + "\"");
        }
        return value.intValue();
    }

    String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw unexpected("no text \"" + field + "\"");
        }
        return value.textValue();
    }

    List<String> texts() {
        List<String> all = new ArrayList<>();
        elements().forEach(item -> all.add(item.asText()));
        return all;
    }

    List<Integer> integers() {
        List<Integer> all = new ArrayList<>();
        elements().forEach(item -> all.add(item.asInt()));
        return all;
    }

    private JsonNode elements() {
        if (!json.isArray()) {
            throw unexpected("no list");
        }
        return json;
    }

    RegistryUnavailableException unexpected(String what) {
        return new RegistryUnavailableException(
                "The registry answered " + from + " with HTTP " + status + ", but with " + what + " in it");
    }
}
