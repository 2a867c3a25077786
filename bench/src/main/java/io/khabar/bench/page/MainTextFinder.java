package io.khabar.bench.page;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
import java.util.Objects;
import net.dankito.readability4j.Readability4J;

/** Finds the main text of a page. */
@FunctionalInterface
interface MainTextFinder {

    Words find(String markup);

    /** Khabar: the bodies of all stories of the page, with the headlines of the embedded ones. */
    static MainTextFinder khabar() {
        ArticleParser parser = new ArticleParser();
        StorySplitter splitter = new StorySplitter(Labels.bundled());
        return markup -> {
            Words words = new Words();
            for (Draft story : splitter.split(parser.parse(Article.ofText("page", markup, true)))
                    .stories()) {
                words.add(story.embedded() ? Objects.requireNonNullElse(story.headline(), "") : "");
                words.add(story.body());
            }
            return words;
        };
    }

    /** Mozilla's Readability, as readability4j has it. */
    static MainTextFinder readability() {
        return markup -> {
            Words words = new Words();
            String text = new Readability4J("https://news.example/page", markup)
                    .parse()
                    .getTextContent();
            words.add(Objects.requireNonNullElse(text, ""));
            return words;
        };
    }
}
