package io.khabar.enrich.story.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.clean.TextCleaner;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of src/test/resources/pages must give exactly the stories that stand beside it. */
class PagesTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "pages");
    private static final String EXPECTED = ".expected.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());
    private final TextCleaner cleaner = new TextCleaner();

    @ParameterizedTest
    @MethodSource("pages")
    void shouldFindTheStoriesThatThePageHolds(String page) throws IOException {
        // Given
        String text = Files.readString(PAGES.resolve(page));
        JsonNode expected = JSON.readTree(Files.readString(PAGES.resolve(page + EXPECTED)));

        // When
        List<Draft> drafts = splitter.split(parser.parse(Article.ofText("x", text, page.endsWith(".html"))))
                .stories();

        // Then
        assertThat(described(drafts).toPrettyString()).isEqualTo(expected.toPrettyString());
        assertThat(drafts)
                .extracting(Draft::embedded)
                .startsWith(false)
                .filteredOn(e -> !e)
                .hasSize(1);
    }

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(EXPECTED))
                    .map(file -> PAGES.relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - EXPECTED.length()))
                    .sorted()
                    .toList();
            assertThat(pages).hasSizeGreaterThan(20);
            return pages.stream();
        }
    }

    private JsonNode described(List<Draft> drafts) {
        ArrayNode stories = JSON.createArrayNode();
        for (Draft draft : drafts) {
            describe(stories.addObject(), cleaner.clean(draft));
        }
        return stories;
    }

    private static void describe(ObjectNode story, Draft draft) {
        story.put("headline", draft.headline());
        ArrayNode body = story.putArray("body");
        draft.body().lines().forEach(body::add);
        story.put("by", draft.by());
        story.put("located", draft.located());
        ArrayNode sources = story.putArray("sources");
        draft.sources().forEach(s -> sources.add(s.located() == null ? s.name() : s.name() + " @ " + s.located()));
        var published = draft.published();
        story.put("published", published.at() == null ? null : published.at() + " " + published.precision());
        ArrayNode keywords = story.putArray("keywords");
        draft.keywords().forEach(keywords::add);
        ArrayNode teasers = story.putArray("teasers");
        draft.teasers().forEach(t -> teasers.add(t.url() == null ? t.headline() : t.headline() + " @ " + t.url()));
        ArrayNode flags = story.putArray("flags");
        draft.flags().forEach(flags::add);
    }
}
