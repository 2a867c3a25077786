package io.khabar.ingest.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a tdmrep.json (W3C TDMRep, TDM File on the Origin Server). Takes a single rule without its array, too. */
final class TdmReader {
    /** Of a larger file nothing is used. */
    static final int MOST_BYTES = 64 * 1024;
    /** What stands after so many rules is not looked at. */
    static final int MOST_RULES = 500;

    private static final JsonFactory JSON = new JsonFactory();

    private TdmReader() {}

    /** The rules; empty when the file is too large, or is no JSON of rules to its end. */
    static Optional<TdmRules> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(file)) {
            List<TdmRules.Rule> rules = new ArrayList<>();
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_OBJECT) {
                rule(json, rules);
            } else if (first == JsonToken.START_ARRAY) {
                array(json, rules);
            } else {
                return Optional.empty();
            }
            return json.nextToken() == null ? Optional.of(new TdmRules(List.copyOf(rules))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void array(JsonParser json, List<TdmRules.Rule> rules) throws IOException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                throw new IOException("the array has no end");
            } else if (token == JsonToken.START_OBJECT) {
                rule(json, rules);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void rule(JsonParser json, List<TdmRules.Rule> rules) throws IOException {
        @Nullable String location = null;
        @Nullable String reservation = null;
        @Nullable String policy = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean scalar = json.nextToken().isScalarValue();
            @Nullable String value = scalar ? json.getText() : null;
            json.skipChildren();
            switch (name) {
                case "location" -> location = value;
                case "tdm-reservation" -> reservation = value;
                case "tdm-policy" -> policy = value;
                default -> {}
            }
        }
        if (location != null && rules.size() < MOST_RULES) {
            List<String> signals = signals(reservation, policy);
            TdmLocation.of(location).ifPresent(place -> rules.add(new TdmRules.Rule(place, signals)));
        }
    }

    /** Anything but 0 and 1 is as if nothing was said, and without a reservation a policy is about nothing. */
    private static List<String> signals(@Nullable String reservation, @Nullable String policy) {
        if ("0".equals(reservation)) {
            return List.of("tdm-reservation: 0");
        }
        if (!"1".equals(reservation)) {
            return List.of();
        }
        String url = Validators.tag(policy == null ? null : policy.strip());
        return url == null ? List.of("tdm-reservation: 1") : List.of("tdm-reservation: 1", "tdm-policy: " + url);
    }
}
