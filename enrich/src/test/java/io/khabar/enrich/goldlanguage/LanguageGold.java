package io.khabar.enrich.goldlanguage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text whose language is known.
 *
 * @param language BCP 47
 * @param length "headline", "sentence", "paragraph" or "story"
 */
record LanguageGold(String language, String length, String text) {

    private static final Path INVENTED = Path.of("src", "test", "resources", "language", "texts");
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final int SENTENCES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of each language headlines and sentences of its own; a paragraph is three of its sentences. */
    static List<LanguageGold> invented() {
        List<LanguageGold> texts = new ArrayList<>();
        for (Path file : files(INVENTED, ".txt")) {
            String language = file.getFileName().toString().replace(".txt", "");
            String[] parts = read(file).strip().split("\n\n");
            List<String> sentences = parts[1].lines().toList();
            parts[0].lines().forEach(line -> texts.add(new LanguageGold(language, "headline", line)));
            sentences.forEach(line -> texts.add(new LanguageGold(language, "sentence", line)));
            for (int first = 0; first < sentences.size(); first++) {
                List<String> paragraph = new ArrayList<>();
                for (int i = 0; i < SENTENCES; i++) {
                    paragraph.add(sentences.get((first + i) % sentences.size()));
                }
                texts.add(new LanguageGold(language, "paragraph", String.join(" ", paragraph)));
            }
        }
        return texts;
    }

    /**
     * The headlines of the seeds' stories, and the headlines with words out of each paragraph. The language is the page's: a few
     * pages embed a story in another one.
     */
    static List<LanguageGold> ofSeeds() {
        List<LanguageGold> texts = new ArrayList<>();
        for (Path file : files(SEEDS, ".expected.json")) {
            JsonNode page = json(file);
            String language = page.get("language").asText();
            for (JsonNode story : page.findValues("stories").stream()
                    .flatMap(stories -> Stream.iterate(0, i -> i < stories.size(), i -> i + 1)
                            .map(stories::get))
                    .toList()) {
                if (story.hasNonNull("headline")) {
                    String headline = story.get("headline").asText();
                    List<String> words = new ArrayList<>(List.of(headline));
                    story.path("bodyHas").forEach(part -> words.add(part.asText()));
                    texts.add(new LanguageGold(language, "headline", headline));
                    texts.add(new LanguageGold(language, "story", String.join("\n", words)));
                }
            }
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
