package io.khabar.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.schemas.registry.CompatibilityLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of the {@code _schemas} topic: JSON in UTF-8, in the layout that Confluent's registry has. Keys are compared
 * byte for byte by compaction, so the order of their fields never changes.
 *
 * <pre>
 * key   {"keytype":"SCHEMA","subject":"s","version":1,"magic":1}
 * value {"subject":"s","version":1,"id":1,"schema":"…","deleted":false}
 * key   {"keytype":"CONFIG","subject":"s" or null,"magic":0}
 * value {"compatibilityLevel":"FULL"}, or no value when it was taken back
 * </pre>
 */
final class LogFormat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY_TYPE = "keytype";
    private static final String SUBJECT = "subject";
    private static final String VERSION = "version";
    private static final String LEVEL = "compatibilityLevel";

    private LogFormat() {}

    static byte[] key(LogEntry entry) {
        if (entry instanceof LogEntry.Version version) {
            return bytes(JSON.createObjectNode()
                    .put(KEY_TYPE, "SCHEMA")
                    .put(SUBJECT, version.subject())
                    .put(VERSION, version.version())
                    .put("magic", 1));
        }
        LogEntry.Level level = (LogEntry.Level) entry;
        return bytes(JSON.createObjectNode()
                .put(KEY_TYPE, "CONFIG")
                .put(SUBJECT, level.subject())
                .put("magic", 0));
    }

    /** Null for a fact that was taken back. */
    static byte @Nullable [] value(LogEntry entry) {
        if (entry instanceof LogEntry.Version version) {
            return bytes(JSON.createObjectNode()
                    .put(SUBJECT, version.subject())
                    .put(VERSION, version.version())
                    .put("id", version.id())
                    .put("schema", version.text())
                    .put("deleted", version.deleted()));
        }
        CompatibilityLevel level = ((LogEntry.Level) entry).level();
        return level == null ? null : bytes(JSON.createObjectNode().put(LEVEL, level.name()));
    }

    /**
     * Reads a record back.
     *
     * @return empty for a kind of record that this registry has no use for
     * @throws IOException when it is no such record at all
     */
    static Optional<LogEntry> read(byte[] key, byte @Nullable [] value) throws IOException {
        JsonNode name = JSON.readTree(key);
        JsonNode body = value == null ? JSON.createObjectNode() : JSON.readTree(value);
        return switch (name.path(KEY_TYPE).asText()) {
            case "SCHEMA" -> value == null ? Optional.empty() : Optional.of(version(name, body));
            case "CONFIG" -> Optional.of(level(name, body));
            default -> Optional.empty();
        };
    }

    private static LogEntry version(JsonNode name, JsonNode body) throws IOException {
        int id = body.path("id").asInt();
        int version = name.path(VERSION).asInt();
        if (id < 1 || version < 1 || !body.path("schema").isTextual()) {
            throw new IOException("no id, version or schema in it");
        }
        String subject = name.path(SUBJECT).asText();
        boolean deleted = body.path("deleted").asBoolean();
        return new LogEntry.Version(subject, version, id, body.path("schema").asText(), deleted);
    }

    private static LogEntry level(JsonNode name, JsonNode body) throws IOException {
        String subject = name.path(SUBJECT).isTextual() ? name.path(SUBJECT).asText() : null;
        if (!body.hasNonNull(LEVEL)) {
            return new LogEntry.Level(subject, null);
        }
        try {
            return new LogEntry.Level(
                    subject, CompatibilityLevel.valueOf(body.path(LEVEL).asText()));
        } catch (IllegalArgumentException e) {
            throw new IOException("an unknown compatibility level in it", e);
        }
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers could not be written as JSON", e);
        }
    }
}
