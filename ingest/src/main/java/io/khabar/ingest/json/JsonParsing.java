package io.khabar.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one JSON object into its fields, and stops at the first thing that is not as documented. */
final class JsonParsing {
    private static final JsonFactory JSON = Json.factory();
    private static final String KEYWORD_MARKS = ",،;؛|\n";

    private final Consumer<String> unknown;
    private final JsonFields fields;

    /** @param unknown told the name of each field that is not known */
    JsonParsing(Consumer<String> unknown, JsonFields fields) {
        this.unknown = unknown;
        this.fields = fields;
    }

    /** Reads it; empty when all is well. */
    Optional<Fault> read(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return object(parser);
        } catch (JsonProcessingException e) {
            return Optional.of(Json.fault(e));
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
    }

    private Optional<Fault> object(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return Optional.of(new Fault(1, "expected a JSON object, found " + named(first)));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Optional<Fault> fault = field(parser);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return parser.nextToken() == null
                ? Optional.empty()
                : Optional.of(new Fault(line(parser), "has more after the object's end: expected one object a line"));
    }

    private Optional<Fault> field(JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        Optional<JsonField> known = JsonField.named(name);
        if (known.isEmpty()) {
            unknown.accept(name);
            parser.skipChildren();
            return Optional.empty();
        }
        if (value == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        return known.get() == JsonField.KEYWORDS ? keywords(parser, value) : text(parser, known.get(), value);
    }

    private Optional<Fault> text(JsonParser parser, JsonField field, JsonToken value) throws IOException {
        boolean number = value == JsonToken.VALUE_NUMBER_INT && field.mayBeNumber();
        if (value != JsonToken.VALUE_STRING && !number) {
            return wrong(parser, field.jsonName(), "a string", value);
        }
        fields.put(field, parser.getText(), line(parser));
        return Optional.empty();
    }

    private Optional<Fault> keywords(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            divide(parser.getText());
            return Optional.empty();
        }
        if (value != JsonToken.START_ARRAY) {
            return wrong(parser, "keywords", "an array of strings or one string", value);
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.VALUE_STRING) {
                return wrong(parser, "keywords", "only strings in the array", token);
            }
            fields.keyword(parser.getText());
        }
        return Optional.empty();
    }

    private void divide(String keywords) {
        int start = 0;
        for (int i = 0; i <= keywords.length(); i++) {
            if (i == keywords.length() || KEYWORD_MARKS.indexOf(keywords.charAt(i)) >= 0) {
                fields.keyword(keywords.substring(start, i));
                start = i + 1;
            }
        }
    }

    private static Optional<Fault> wrong(JsonParser parser, String field, String expected, JsonToken found) {
        return Optional.of(
                new Fault(line(parser), "field \"" + field + "\": expected " + expected + ", found " + named(found)));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String named(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "the end of it";
        };
    }
}
