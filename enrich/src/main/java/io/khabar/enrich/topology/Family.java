package io.khabar.enrich.topology;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.StoryRole;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an article holds, and what it held before.
 *
 * @param stories the page's own story, then those embedded in it
 * @param lost withdrawals of the stories that were embedded in it when it came last and are not any more
 */
record Family(List<EnrichedStory> stories, List<EnrichedStory> lost) {
    /** Characters of a page's main text; what is shorter is a picture with its caption, or a page that was not understood. */
    private static final int SHORTEST_MAIN = 100;

    Stream<EnrichedStory> all() {
        return Stream.concat(stories.stream(), lost.stream());
    }

    /** Whether the page has a story of its own, with more than a headline or a caption. */
    boolean hasMain() {
        return stories.stream()
                .anyMatch(story -> story.getKhabar().getRole() == StoryRole.PRIMARY
                        && story.getBody().length() >= SHORTEST_MAIN);
    }

    /** What to remember of it. */
    SeenArticle seen(long fingerprint, Instant ingested) {
        return new SeenArticle(fingerprint, stories.size(), ingested, embedded(stories));
    }

    /** Ids of the embedded stories among the given ones. */
    static List<String> embedded(List<EnrichedStory> stories) {
        return stories.stream()
                .filter(story -> story.getKhabar().getRole() == StoryRole.EMBEDDED)
                .map(StoryRecords::id)
                .toList();
    }
}
