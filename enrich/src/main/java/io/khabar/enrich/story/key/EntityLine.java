package io.khabar.enrich.story.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one line of the gazetteer: a JSON object, its fields all known, its key and names in order. */
final class EntityLine {

    private static final Set<String> FIELDS = Set.of("key", "kind", "ext", "labels", "aliases", "weak", "ctx");
    private static final Map<String, EntityKind> KINDS =
            Map.of("person", EntityKind.PERSON, "org", EntityKind.ORGANISATION, "place", EntityKind.PLACE);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final int number;
    private final JsonNode line;

    private EntityLine(String file, int number, JsonNode line) {
        this.file = file;
        this.number = number;
        this.line = line;
    }

    /**
     * The entity of a line.
     *
     * @throws BadGazetteerException when the line is not one, with the reason
     */
    static Entity parse(String file, int number, String json) {
        try {
            return new EntityLine(file, number, JSON.readTree(json)).entity();
        } catch (JsonProcessingException e) {
            throw new BadGazetteerException(file, number, "not a JSON object: " + e.getOriginalMessage());
        }
    }

    private Entity entity() {
        if (!line.isObject()) {
            throw bad("not a JSON object");
        }
        line.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw bad("unknown field \"" + field + "\"; known are key, kind, ext, labels, aliases, weak, ctx");
            }
        });
        String key = key(line.path("key"));
        return new Entity(key, kind(key), wikidata(), labels(), names("aliases"), names("weak"), context());
    }

    private String key(JsonNode node) {
        String key = node.asText("");
        if (!node.isTextual() || !EntityKeys.isKey(key)) {
            throw bad("key \"" + key + "\" is not person:, org: or place: and a slug of a-z, 0-9 and single hyphens");
        }
        return key;
    }

    private EntityKind kind(String key) {
        String kind = line.path("kind").asText("");
        EntityKind known = KINDS.get(kind);
        if (known == null || !key.startsWith(kind + ":")) {
            throw bad("kind \"" + kind + "\" does not fit the key " + key + "; take person, org or place");
        }
        return known;
    }

    private @Nullable String wikidata() {
        JsonNode ext = line.path("ext");
        String id = ext.path("wikidata").asText("");
        if (id.isEmpty()) {
            return null;
        }
        boolean digits = id.length() > 1 && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        if (id.charAt(0) != 'Q' || !digits) {
            throw bad("\"" + id + "\" is not a Wikidata item id such as Q159");
        }
        if (!ext.path("checked").isBoolean()) {
            throw bad("ext.checked is missing: say true or false beside a Wikidata id");
        }
        return id;
    }

    private Map<String, String> labels() {
        var labels = new TreeMap<String, String>();
        line.path("labels").properties().forEach(e -> labels.put(language(e.getKey()), name(e.getValue())));
        if (!labels.containsKey("ar") || !labels.containsKey("en")) {
            throw bad("labels need at least \"ar\" and \"en\"");
        }
        return labels;
    }

    private Map<String, List<String>> names(String field) {
        var names = new TreeMap<String, List<String>>();
        for (var byLanguage : line.path(field).properties()) {
            var list = new ArrayList<String>();
            if (!byLanguage.getValue().isArray() || byLanguage.getValue().isEmpty()) {
                throw bad(field + "." + byLanguage.getKey() + " is not a list of names; leave it out when empty");
            }
            byLanguage.getValue().forEach(name -> list.add(name(name)));
            names.put(language(byLanguage.getKey()), List.copyOf(list));
        }
        return names;
    }

    private List<String> context() {
        var keys = new ArrayList<String>();
        line.path("ctx").forEach(node -> keys.add(key(node)));
        return keys;
    }

    private String language(String language) {
        if (!StoryLanguage.isKnown(language)) {
            throw bad("language \"" + language + "\" is not one of " + StoryLanguage.known());
        }
        return language;
    }

    private String name(JsonNode node) {
        if (!node.isTextual() || !EntityKeys.isName(node.asText())) {
            throw bad("a name is empty, has spaces around it or no letter: " + node);
        }
        return node.asText();
    }

    private BadGazetteerException bad(String reason) {
        return new BadGazetteerException(file, number, reason);
    }
}
