package io.khabar.enrich.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.enrich.gold.PageScore.Fault;
import io.khabar.enrich.story.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page and the stories that it really holds.
 *
 * @param name the file below the seeds folder
 * @param form how the page carries other stories
 * @param language BCP 47
 * @param stories the page's own first, then the embedded ones in the order of the text
 * @param gaps the kinds of fault that the splitter is known to make on the page
 */
record GoldPage(String name, String form, String language, Article article, List<GoldStory> stories, Set<Fault> gaps) {

    private static final String EXPECTED = ".expected.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The pages below a folder that are plain text or markup in UTF-8; the replay checks the other seeds. */
    static List<GoldPage> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(GoldPage::isPage)
                    .sorted()
                    .map(page -> read(folder, page))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        boolean other = file.getParent().endsWith("encoding") && !name.startsWith("mojibake");
        return !other
                && (name.endsWith(".txt") || name.endsWith(".html"))
                && Files.exists(file.resolveSibling(name + EXPECTED));
    }

    private static GoldPage read(Path folder, Path file) {
        try {
            JsonNode expected = JSON.readTree(
                    file.resolveSibling(file.getFileName() + EXPECTED).toFile());
            List<GoldStory> stories = new ArrayList<>();
            expected.get("stories").forEach(story -> stories.add(new GoldStory(story)));
            Set<Fault> gaps = EnumSet.noneOf(Fault.class);
            expected.path("gaps").forEach(gap -> gaps.add(Fault.valueOf(gap.asText())));
            String name = folder.relativize(file).toString();
            String text = Files.readString(file);
            return new GoldPage(
                    name,
                    expected.get("form").asText(),
                    expected.get("language").asText(),
                    Article.ofText(name, text, name.endsWith(".html")),
                    stories,
                    gaps);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
