package io.khabar.ingest.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a JSON article. Names are exact; all others are passed over and counted. */
enum JsonField {
    GUID("guid"),
    ID("id"),
    URL("url"),
    HEADLINE("headline"),
    TITLE("title"),
    TEXT("text"),
    BODY("body"),
    HTML("html"),
    SUMMARY("summary"),
    BY("by"),
    AUTHOR("author"),
    PUBLISHED("published"),
    DATE("date"),
    PUBLISHER("publisher"),
    LANGUAGE("language"),
    KEYWORDS("keywords"),
    RIGHTS("rightsInfo"),
    PUB_STATUS("pubStatus");

    private static final Map<String, JsonField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(field -> field.name, field -> field));

    private final String name;

    JsonField(String name) {
        this.name = name;
    }

    static Optional<JsonField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** As it stands in JSON. */
    String jsonName() {
        return name;
    }

    /** Ids are often numbers. */
    boolean mayBeNumber() {
        return this == GUID || this == ID;
    }
}
