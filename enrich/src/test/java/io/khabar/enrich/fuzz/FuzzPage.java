package io.khabar.enrich.fuzz;

import io.khabar.enrich.story.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page made at random.
 *
 * @param html true when it is given as markup
 * @param headline given beside the text; null when none is
 * @param parts its text, in the parts that it was made of
 */
record FuzzPage(boolean html, @Nullable String headline, List<String> parts) {

    FuzzPage {
        parts = List.copyOf(parts);
    }

    String text() {
        return String.join("", parts);
    }

    FuzzPage with(List<String> others) {
        return new FuzzPage(html, headline, others);
    }

    Article article() {
        return Article.builder("x", text(), html)
                .url("https://news.example/2024/05/06/x")
                .publisher("news.example")
                .headline(headline)
                .build();
    }
}
