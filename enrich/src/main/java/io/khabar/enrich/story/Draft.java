package io.khabar.enrich.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was cut out of its page, before keys.
 *
 * @param embedded false for the page's own story
 * @param headline as printed; null when there is none
 * @param body paragraphs divided by a line feed
 * @param by byline; null when there is none
 * @param located place of the dateline; null when there is none
 * @param sources the story's own sources
 * @param published the story's own date
 * @param keywords the story's own keywords
 * @param teasers headlines that stood in it and led elsewhere
 * @param sureness how sure the cut is, 0 to 1
 * @param evidence why it was cut, for people
 * @param flags doubts and repairs, for people
 */
public record Draft(
        boolean embedded,
        @Nullable String headline,
        String body,
        @Nullable String by,
        @Nullable String located,
        List<Source> sources,
        PublicationDate published,
        List<String> keywords,
        List<Teaser> teasers,
        double sureness,
        List<String> evidence,
        List<String> flags) {

    public Draft {
        sources = List.copyOf(sources);
        keywords = List.copyOf(keywords);
        teasers = List.copyOf(teasers);
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
    }
}
