package io.khabar.enrich.story;

import java.util.List;

/**
 * What a page holds.
 *
 * @param stories the stories in the order of the text; the first is the page's own
 * @param spans what each stretch of the raw text was taken for; they cover all of it
 */
public record Split(List<Draft> stories, List<Span> spans) {

    public Split {
        stories = List.copyOf(stories);
        spans = List.copyOf(spans);
    }
}
