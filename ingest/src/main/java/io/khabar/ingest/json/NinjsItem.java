package io.khabar.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.ingest.article.PublishedTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the fields of one ninjs object to Khabar's. Names are compared without regard to capitals. For one use. */
final class NinjsItem {
    private final Map<String, JsonNode> properties;
    private final JsonFields fields;
    private final Clock clock;
    private @Nullable Fault fault;

    NinjsItem(JsonNode root, JsonFields fields, Clock clock) {
        this.clock = clock;
        this.properties = lowerCase(root);
        this.fields = fields;
    }

    /** Reads it; empty when all is well. */
    Optional<Fault> read() {
        take(JsonField.GUID, "uri");
        if (fields.first(JsonField.GUID).isEmpty()) {
            return Optional.of(new Fault(1, "field \"uri\": every ninjs object must have one"));
        }
        take(JsonField.PUB_STATUS, "pubstatus");
        take(JsonField.LANGUAGE, "language");
        take(JsonField.PUBLISHED, "firstcreated", "versioncreated");
        take(JsonField.BY, "by", "byline");
        take(JsonField.RIGHTS, "copyrightnotice", "usageterms");
        take(JsonField.HEADLINE, "headline");
        take(JsonField.TEXT, "body_text");
        take(JsonField.HTML, "body_xhtml", "body_html");
        take(JsonField.SUMMARY, "description_text");
        embargo();
        listed("headlines").forEach(part -> put(JsonField.HEADLINE, part));
        listed("bodies").forEach(part -> put(part.markup() ? JsonField.HTML : JsonField.TEXT, part));
        listed("descriptions").forEach(part -> put(JsonField.SUMMARY, part));
        publisher();
        keywords();
        return Optional.ofNullable(fault);
    }

    /** One of several headlines, bodies or descriptions. */
    private record Part(String value, boolean markup, boolean main) {}

    /** The first of these properties that has a value. */
    private void take(JsonField field, String... names) {
        for (String name : names) {
            JsonNode value = properties.get(name);
            if (value != null && !value.isTextual()) {
                wrong(name, "a string");
            } else if (value != null && fields.first(field).isEmpty()) {
                fields.put(field, value.asText(""), 1);
            }
        }
    }

    /** The main one is put in place of whatever stood there; of others the first one stays. */
    private void put(JsonField field, Part part) {
        if (part.main() || fields.first(field).isEmpty()) {
            fields.put(field, part.value(), 1);
        }
    }

    private List<Part> listed(String name) {
        JsonNode list = properties.get(name);
        List<Part> parts = new ArrayList<>();
        if (list == null) {
            return parts;
        }
        if (!list.isArray()) {
            wrong(name, "an array of objects");
            return parts;
        }
        for (JsonNode element : list) {
            Map<String, JsonNode> part = lowerCase(element);
            JsonNode value = part.get("value");
            if (value == null || !value.isTextual()) {
                wrong(name + "[" + parts.size() + "].value", "a string");
                return parts;
            }
            parts.add(new Part(
                    value.asText(),
                    text(part, "contenttype").contains("html"),
                    text(part, "role").equals("main")));
        }
        return parts;
    }

    /** What is still under embargo must not go out; whoever pushes it knows when to send it again. */
    private void embargo() {
        Optional<PublishedTime> until = Optional.ofNullable(properties.get("embargoeduntil"))
                .flatMap(value -> PublishedTime.parse(value.asText("")));
        if (properties.containsKey("embargoeduntil") && until.isEmpty()) {
            wrong("embargoedUntil", "a date as in ISO 8601 (2024-03-23T10:15:00Z)");
        } else if (until.isPresent() && until.get().time().isAfter(clock.instant())) {
            wrong("embargoedUntil", "a time that is over; send it again then");
        }
    }

    /** The first source of the information, by name. */
    private void publisher() {
        for (String name : List.of("infosources", "infosource")) {
            JsonNode sources = properties.get(name);
            if (sources != null && sources.isArray() && !sources.isEmpty()) {
                fields.put(JsonField.PUBLISHER, sources.get(0).path("name").asText(""), 1);
            }
        }
    }

    private void keywords() {
        JsonNode keywords = properties.get("keywords");
        if (keywords != null && keywords.isArray()) {
            keywords.forEach(keyword -> fields.keyword(keyword.asText("")));
        }
        for (String name : List.of("subjects", "subject")) {
            JsonNode subjects = properties.get(name);
            if (subjects != null && subjects.isArray()) {
                subjects.forEach(subject -> fields.keyword(subject.path("name").asText("")));
            }
        }
    }

    private void wrong(String name, String expected) {
        if (fault == null) {
            fault = new Fault(1, "field \"" + name + "\": expected " + expected);
        }
    }

    private static String text(Map<String, JsonNode> properties, String name) {
        JsonNode value = properties.get(name);
        return value == null ? "" : value.asText("").toLowerCase(Locale.ROOT);
    }

    /** What is null is left out. */
    private static Map<String, JsonNode> lowerCase(JsonNode object) {
        Map<String, JsonNode> properties = new HashMap<>();
        object.properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                properties.putIfAbsent(property.getKey().toLowerCase(Locale.ROOT), property.getValue());
            }
        });
        return properties;
    }
}
