package io.khabar.standalone.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a seed file says it holds.
 *
 * @param origin the seed file below the seeds folder, with ":" and the line for JSON lines, as ingest names it
 * @param stories the stories expected of it, in their order
 * @param gaps the kinds of fault that the page is known to be read with; the gold test of enrich wants exactly these
 */
record ExpectedSeed(String origin, List<JsonNode> stories, Set<String> gaps) {
    private static final String SUFFIX = ".expected.json";

    @Override
    public String toString() {
        return origin;
    }

    /** Every expectation below the folder, in the order of the file names. */
    static List<ExpectedSeed> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> read(folder, file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ExpectedSeed> read(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        String seed = name.substring(0, name.length() - SUFFIX.length());
        JsonNode root = parsed(file);
        List<ExpectedSeed> expected = new ArrayList<>();
        if (root.has("articles")) {
            int line = 1;
            for (JsonNode article : root.get("articles")) {
                expected.add(new ExpectedSeed(seed + ":" + line++, stories(article), Set.of()));
            }
        } else {
            // ingest names the line at which an article of a JSON file begins
            expected.add(new ExpectedSeed(seed.endsWith(".json") ? seed + ":1" : seed, stories(root), gaps(root)));
        }
        return expected;
    }

    private static List<JsonNode> stories(JsonNode node) {
        List<JsonNode> stories = new ArrayList<>();
        node.get("stories").forEach(stories::add);
        return stories;
    }

    private static Set<String> gaps(JsonNode node) {
        Set<String> gaps = new TreeSet<>();
        node.path("gaps").forEach(gap -> gaps.add(gap.asText()));
        return gaps;
    }

    private static JsonNode parsed(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no JSON", e);
        }
    }
}
