package io.khabar.enrich.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that have broken a rule once, or that are as strange as those. */
class FoundPagesTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "fuzz");

    private final SplitRules rules = new SplitRules();

    @ParameterizedTest
    @MethodSource("pages")
    void shouldSplitByTheRules(String page) throws IOException {
        rules.check(PageFile.read(PAGES.resolve(page)));
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(pages).isNotEmpty();
            return pages;
        }
    }
}
