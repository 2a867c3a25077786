package io.khabar.ingest.json;

import io.khabar.ingest.article.WellFormed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one JSON article by field. Absent, null and blank are the same. */
final class JsonFields {
    /**
     * A field's text.
     *
     * @param line of the piece in which it stands, from 1
     * @param replaced lone surrogates that were replaced in it
     */
    record Value(String text, int replaced, int line, JsonField field) {}

    private final Map<JsonField, Value> values = new EnumMap<>(JsonField.class);
    private final List<String> keywords = new ArrayList<>();

    void put(JsonField field, String text, int line) {
        if (!text.isBlank()) {
            WellFormed wellFormed = WellFormed.of(text);
            values.put(field, new Value(wellFormed.text(), wellFormed.replaced(), line, field));
        }
    }

    void keyword(String keyword) {
        String text = WellFormed.of(keyword).text().strip();
        if (!text.isEmpty()) {
            keywords.add(text);
        }
    }

    List<String> keywords() {
        return keywords;
    }

    /** The first of these fields that has a value. */
    Optional<Value> first(JsonField... fields) {
        for (JsonField field : fields) {
            Value value = values.get(field);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The text of the first of these fields that has a value, without the white space around it. */
    Optional<String> text(JsonField... fields) {
        return first(fields).map(value -> value.text().strip());
    }
}
