package io.khabar.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {
    private static final Path FAULTY = Path.of("src/test/resources/stated");

    /** Each file is JSON-LD of the same article, with one of the faults that pages have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment.json",
                "trailing-comma.json",
                "control-characters.json",
                "unknown-escape.json",
                "markup-comment.json",
                "cdata.json",
                "escaped.json"
            })
    void shouldReadWhatIsNotQuiteJson(String file) throws IOException {
        JsonNode read = LinkedData.read(Files.readString(FAULTY.resolve(file)));

        assertThat(read).isNotNull();
        assertThat(read.findValue("datePublished").asText()).isEqualTo("2025-02-03T04:05:06Z");
        assertThat(read.findValue("headline").asText()).startsWith("Ferry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@type\": \"NewsArticle\", ", "window.article = 1;", "&quot;"})
    void shouldTakeNothingFromWhatIsNoJson(String text) {
        assertThat(LinkedData.read(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"@graph\":"})
    void shouldNotFollowWhatHasNoBottom(String level) {
        assertThat(LinkedData.read(level.repeat(200_000))).isNull();
    }
}
