package io.khabar.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.schemas.registry.CompatibilityLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {
    private static final LogEntry.Version VERSION = new LogEntry.Version("خبر", 2, 7, "\"string\"", false);

    /** Another order of fields would be another key, and compaction would keep both. */
    @Test
    void shouldNeverChangeTheBytesOfAKey() {
        assertThat(text(LogFormat.key(VERSION)))
                .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"خبر\",\"version\":2,\"magic\":1}");
        assertThat(text(LogFormat.key(new LogEntry.Level(null, CompatibilityLevel.FULL))))
                .isEqualTo("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}");
        assertThat(text(LogFormat.value(VERSION)))
                .isEqualTo(
                        "{\"subject\":\"خبر\",\"version\":2,\"id\":7,\"schema\":\"\\\"string\\\"\",\"deleted\":false}");
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        // Given
        List<LogEntry> entries = List.of(
                VERSION,
                VERSION.asDeleted(),
                new LogEntry.Level("note", CompatibilityLevel.FORWARD_TRANSITIVE),
                new LogEntry.Level(null, CompatibilityLevel.NONE),
                new LogEntry.Level("note", null));

        for (LogEntry entry : entries) {
            // When / Then
            assertThat(LogFormat.read(LogFormat.key(entry), LogFormat.value(entry)))
                    .contains(entry);
        }
    }

    @Test
    void shouldPassOverWhatItHasNoUseFor() throws IOException {
        assertThat(LogFormat.read(bytes("{\"keytype\":\"NOOP\",\"magic\":0}"), null))
                .isEmpty();
        assertThat(LogFormat.read(LogFormat.key(VERSION), null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "{}", "{\"id\":0,\"schema\":\"x\"}", "{\"id\":1,\"schema\":5}"})
    void shouldRefuseARecordThatIsNoSchema(String value) {
        assertThatThrownBy(() -> LogFormat.read(LogFormat.key(VERSION), bytes(value)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }
}
