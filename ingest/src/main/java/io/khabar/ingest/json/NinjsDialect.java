package io.khabar.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** IPTC ninjs, generations 1 to 3 (ninjs-schema_1.x, 2.x, 3.x), which differ in capitals and in how bodies are listed. */
final class NinjsDialect extends JsonDialect {
    private static final Set<String> KHABARS = Set.of("guid", "id", "text", "body", "html");
    private static final ObjectReader READER = JsonMapper.builder(Json.factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final Clock clock;

    /** @param clock tells whether an embargo is over */
    NinjsDialect(Clock clock) {
        this.clock = clock;
    }

    /** Whether an object has a uri, as every ninjs object must, and no field of Khabar's that tells id or text. */
    static boolean recognises(String json) {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = READER.getFactory().createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName().toLowerCase(Locale.ROOT));
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return false;
        }
        return names.contains("uri") && KHABARS.stream().noneMatch(names::contains);
    }

    @Override
    Optional<Fault> read(String json, JsonFields fields) {
        try {
            JsonNode root = READER.readValue(json);
            return root.isObject()
                    ? new NinjsItem(root, fields, clock).read()
                    : Optional.of(new Fault(1, "expected a ninjs object"));
        } catch (JsonProcessingException e) {
            return Optional.of(Json.fault(e));
        }
    }
}
