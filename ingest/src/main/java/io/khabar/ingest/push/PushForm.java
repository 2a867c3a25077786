package io.khabar.ingest.push;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the body of a push holds. */
enum PushForm {
    /** An object or an array of them, of Khabar's own fields or ninjs. */
    JSON,
    /** One such object a line. */
    LINES,
    /** A ninjs object, or an array of them. */
    NINJS;

    /** For answers to what is none of these. */
    static final String EXPECTED =
            "application/json, application/x-ndjson, application/jsonl or" + " application/vnd.iptc.ninjs+json";

    /**
     * By the media type (RFC 9110, 8.3.1), without regard to its parameters.
     *
     * @param contentType null: none was sent
     */
    static Optional<PushForm> of(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        int end = contentType.indexOf(';');
        String type = contentType.substring(0, end < 0 ? contentType.length() : end);
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "application/json" -> Optional.of(JSON);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> Optional.of(LINES);
            case "application/vnd.iptc.ninjs+json" -> Optional.of(NINJS);
            default -> Optional.empty();
        };
    }
}
