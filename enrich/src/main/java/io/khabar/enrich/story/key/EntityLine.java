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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one line of the gazetteer: a JSON object, its fields all known, its key and names in order. */
final class EntityLine {

    private static final Set<String> FIELDS =
            Set.of("key", "kind", "ext", "labels", "aliases", "weak", "ctx", "sameAs");
    private static final Map<String, EntityKind> KINDS =
            Map.of("person", EntityKind.PERSON, "org", EntityKind.ORGANISATION, "place", EntityKind.PLACE);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode line;
    private final List<String> mistakes = new ArrayList<>();

    private EntityLine(JsonNode line) {
        this.line = line;
    }

    /**
     * The entity of a line.
     *
     * @param mistakes is told each mistake; when there is one, the line is no entity
     * @return null when there was a mistake
     */
    static @Nullable Entity read(String json, Consumer<String> mistakes) {
        JsonNode line = tree(json, mistakes);
        if (line == null) {
            return null;
        }
        var reader = new EntityLine(line);
        Entity entity = reader.entity();
        reader.mistakes.forEach(mistakes);
        return reader.mistakes.isEmpty() ? entity : null;
    }

    /**
     * The entity of a line.
     *
     * @throws BadGazetteerException when the line is not one, with all reasons
     */
    static Entity parse(String file, int number, String json) {
        var mistakes = new ArrayList<String>();
        Entity entity = read(json, mistakes::add);
        if (entity == null) {
            throw new BadGazetteerException(file, number, String.join("; ", mistakes));
        }
        return entity;
    }

    private static @Nullable JsonNode tree(String json, Consumer<String> mistakes) {
        try {
            JsonNode line = JSON.readTree(json);
            if (line.isObject()) {
                return line;
            }
            mistakes.accept("not a JSON object");
        } catch (JsonProcessingException e) {
            mistakes.accept("not a JSON object: " + e.getOriginalMessage());
        }
        return null;
    }

    private Entity entity() {
        line.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                mistakes.add("unknown field \"" + field
                        + "\"; known are key, kind, ext, labels, aliases, weak, ctx, sameAs");
            }
        });
        String key = key(line.path("key"), false);
        return new Entity(
                key,
                kind(key),
                wikidata(),
                labels(),
                names("aliases"),
                names("weak"),
                keys("ctx", false),
                keys("sameAs", true));
    }

    private String key(JsonNode node, boolean orProvisional) {
        String key = node.asText("");
        boolean good = EntityKeys.isKey(key) || (orProvisional && EntityKeys.isProvisional(key));
        if (!node.isTextual() || !good) {
            mistakes.add(
                    "key \"" + key + "\" is not person:, org: or place: and a slug of a-z, 0-9 and single hyphens");
        }
        return key;
    }

    private EntityKind kind(String key) {
        String kind = line.path("kind").asText("");
        EntityKind known = KINDS.get(kind);
        if (known == null || !key.startsWith(kind + ":")) {
            mistakes.add("kind \"" + kind + "\" does not fit the key " + key + "; take person, org or place");
        }
        return known == null ? EntityKind.PLACE : known;
    }

    private @Nullable String wikidata() {
        JsonNode ext = line.path("ext");
        String id = ext.path("wikidata").asText("");
        if (id.isEmpty()) {
            return null;
        }
        boolean digits = id.length() > 1 && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        if (id.charAt(0) != 'Q' || !digits) {
            mistakes.add("\"" + id + "\" is not a Wikidata item id such as Q159");
        }
        if (!ext.path("checked").isBoolean()) {
            mistakes.add("ext.checked is missing: say true or false beside a Wikidata id");
        }
        return id;
    }

    private Map<String, String> labels() {
        var labels = new TreeMap<String, String>();
        for (var label : line.path("labels").properties()) {
            language(label.getKey());
            labels.put(label.getKey(), name(label.getValue()));
        }
        if (!labels.containsKey("ar") || !labels.containsKey("en")) {
            mistakes.add("labels need at least \"ar\" and \"en\"");
        }
        return labels;
    }

    private Map<String, List<String>> names(String field) {
        var names = new TreeMap<String, List<String>>();
        for (var byLanguage : line.path(field).properties()) {
            language(byLanguage.getKey());
            var list = new ArrayList<String>();
            if (!byLanguage.getValue().isArray() || byLanguage.getValue().isEmpty()) {
                mistakes.add(field + "." + byLanguage.getKey() + " is not a list of names; leave it out when empty");
            }
            byLanguage.getValue().forEach(name -> list.add(name(name)));
            names.put(byLanguage.getKey(), List.copyOf(list));
        }
        return names;
    }

    private List<String> keys(String field, boolean orProvisional) {
        var keys = new ArrayList<String>();
        JsonNode list = line.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            mistakes.add(field + " is not a list of keys");
        }
        list.forEach(node -> keys.add(key(node, orProvisional)));
        return keys;
    }

    private void language(String language) {
        if (!StoryLanguage.isKnown(language)) {
            mistakes.add("language \"" + language + "\" is not one of " + StoryLanguage.known());
        }
    }

    private String name(JsonNode node) {
        if (!node.isTextual() || !EntityKeys.isName(node.asText())) {
            mistakes.add("a name is empty, has spaces around it or no letter: " + node);
        }
        return node.asText();
    }
}
