package io.khabar.enrich.fuzz;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.PublicationDate;
import java.time.Instant;
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
        return new Article(
                "x",
                text(),
                html,
                "https://news.example/2024/05/06/x",
                null,
                "news.example",
                null,
                headline,
                null,
                null,
                List.of(),
                null,
                PublicationDate.NONE,
                null,
                Instant.EPOCH,
                false);
    }
}
