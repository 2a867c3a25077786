package io.khabar.linkeddata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD as pages print it: with comments, trailing commas, control characters within strings, escapes that JSON does
 * not know, wrapped in a comment or CDATA section of markup, or with its quotation marks escaped as markup is.
 */
public final class LinkedData {
    private static final int DEPTH = 64;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final Pattern WRAPPING = Pattern.compile("<!--|-->|<!\\[CDATA\\[|\\]\\]>");

    private LinkedData() {}

    /** What the text says; null when it is no JSON even so. */
    public static @Nullable JsonNode read(String text) {
        JsonNode plain = parsed(text);
        if (plain != null) {
            return plain;
        }
        String unwrapped = WRAPPING.matcher(text).replaceAll(" ");
        JsonNode bare = unwrapped.equals(text) ? null : parsed(unwrapped);
        return bare != null || !unwrapped.contains("&") ? bare : parsed(Parser.unescapeEntities(unwrapped, false));
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
