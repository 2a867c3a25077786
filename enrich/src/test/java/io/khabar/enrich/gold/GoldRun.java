package io.khabar.enrich.gold;

import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.clean.TextCleaner;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
import java.nio.file.Path;
import java.util.List;

/** Splits gold pages as the line does. */
final class GoldRun {

    static final Path SEEDS = Path.of("..", "seeds");

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());
    private final TextCleaner cleaner = new TextCleaner();

    List<Draft> split(GoldPage page) {
        return splitter.split(parser.parse(page.article())).stories().stream()
                .map(cleaner::clean)
                .toList();
    }
}
