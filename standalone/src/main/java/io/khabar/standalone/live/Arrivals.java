package io.khabar.standalone.live;

import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.news.StoryRole;
import io.khabar.standalone.live.FeedPlan.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was published, and how far it has come. */
final class Arrivals {
    private final Map<String, Sent> sent = new HashMap<>();
    private final Set<String> ingested = new HashSet<>();
    private final Map<LocalFeed, Integer> articles = new HashMap<>();
    private final List<Duration> delays = new ArrayList<>();
    private int stories;
    private int embedded;

    private record Sent(LocalFeed feed, String guid, Instant at) {}

    /** The page's own story has come out. */
    record Page(LocalFeed feed, EnrichedStory story) {}

    void published(Publication publication, Instant now) {
        String id = publication.item().articleId();
        sent.put(id, new Sent(publication.feed(), publication.item().guid(), now));
    }

    void ingested(RawArticle article) {
        Sent known = sent.get(article.getId());
        if (known != null) {
            ingested.add(article.getId());
            articles.merge(known.feed(), 1, Integer::sum);
        }
    }

    /** Counts a story; empty when it is not the own story of a page that was published here. */
    Optional<Page> cameOut(EnrichedStory story, Instant now) {
        stories++;
        if (story.getKhabar().getRole() != StoryRole.PRIMARY) {
            embedded++;
            return Optional.empty();
        }
        Sent known = sent.get(story.getKhabar().getArticleId());
        if (known == null) {
            return Optional.empty();
        }
        delays.add(Duration.between(known.at(), now));
        return Optional.of(new Page(known.feed(), story));
    }

    int articles() {
        return sent.size();
    }

    /** Articles that ingest has written, each as often as it did. */
    int articles(LocalFeed feed) {
        return articles.getOrDefault(feed, 0);
    }

    /** Guids that ingest has not written yet. */
    List<String> missing() {
        return sent.entrySet().stream()
                .filter(entry -> !ingested.contains(entry.getKey()))
                .map(entry -> entry.getValue().guid())
                .sorted()
                .toList();
    }

    boolean isComplete() {
        return ingested.size() == sent.size();
    }

    /** Stories that came out, embedded ones too. */
    int stories() {
        return stories;
    }

    int embedded() {
        return embedded;
    }

    /** From when an article stood in its feed until its own story was there, the shortest first. */
    List<Duration> delays() {
        List<Duration> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        return sorted;
    }
}
