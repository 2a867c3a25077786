package io.khabar.enrich.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page in a file: JSON with all but ASCII escaped, since a page may hold what UTF-8 cannot. */
final class PageFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private PageFile() {}

    static void write(Path file, FuzzPage page) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("html", page.html());
        if (page.headline() != null) {
            node.put("headline", page.headline());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(node.put("text", page.text())) + "\n");
    }

    static FuzzPage read(Path file) throws IOException {
        JsonNode node = JSON.readTree(Files.readString(file));
        JsonNode headline = node.get("headline");
        return new FuzzPage(
                node.get("html").asBoolean(),
                headline == null ? null : headline.asText(),
                List.of(node.get("text").asText()));
    }
}
