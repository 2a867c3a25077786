package io.khabar.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pieces of bodies that the expected stories of a seed name. */
final class ExpectedPieces {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExpectedPieces() {}

    static List<String> of(Path expected) {
        List<String> pieces = new ArrayList<>();
        for (JsonNode story : tree(expected).path("stories")) {
            story.path("bodyHas").forEach(piece -> pieces.add(piece.asText()));
            story.path("bodyOnce").forEach(piece -> pieces.add(piece.asText()));
            pieces.add(story.path("bodyStarts").asText());
            pieces.add(story.path("bodyEnds").asText());
        }
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
