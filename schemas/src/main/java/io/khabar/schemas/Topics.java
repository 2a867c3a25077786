package io.khabar.schemas;

import io.khabar.news.DeadLetter;
import io.khabar.news.EnrichedStory;
import io.khabar.news.EntityCandidate;
import io.khabar.news.FeedState;
import io.khabar.news.GazetteerLine;
import io.khabar.news.RawArticle;
import io.khabar.news.SeenHeadline;
import io.khabar.news.StoryMention;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Every topic of the line, each declared once. */
public final class Topics {
    static {
        AvroSafety.apply();
    }

    private static final int PARTITIONS = 6;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    /** Ingest caps an article's raw bytes at 8 MiB; the decoded text stands beside them. */
    private static final int LARGE = 16 * 1024 * 1024;

    public static final Topic RAW_ARTICLES = deleted(
                    "news.article.raw.v1", "article id, 32 hex digits", RawArticle.getClassSchema(), WEEK)
            .withMaxMessageBytes(LARGE);
    public static final Topic ENRICHED_STORIES =
            deleted("news.story.enriched.v1", "story id, 32 hex digits", EnrichedStory.getClassSchema(), MONTH);
    public static final Topic STORIES_BY_ENTITY =
            deleted("news.story.by-entity.v1", "entity key, like place:ru", StoryMention.getClassSchema(), MONTH);
    public static final Topic STORIES_BY_TOPIC = deleted(
            "news.story.by-topic.v1", "Media Topics id, like medtop:16000000", StoryMention.getClassSchema(), MONTH);
    /** One partition: every instance of enrich reads all of it into its table. */
    public static final Topic HEADLINES = new Topic(
            "news.headline.v1",
            "hash of the headline, 16 hex digits",
            PlainSchema.of(SeenHeadline.getClassSchema()),
            1,
            WEEK,
            Topic.Cleanup.DELETE);

    /** Not compacted: each record is one story that has the name, and a name that is not met again is forgotten. */
    public static final Topic CANDIDATES = deleted(
            "news.entity.candidate.v1",
            "provisional key, like person:~name-as-printed",
            EntityCandidate.getClassSchema(),
            MONTH);
    /** One partition: every instance of enrich reads all of it, and its order says which of two lines came first. */
    public static final Topic GAZETTEER = new Topic(
            "news.gazetteer.v1",
            "entity key, like org:isis",
            PlainSchema.of(GazetteerLine.getClassSchema()),
            1,
            MONTH,
            Topic.Cleanup.COMPACT);

    public static final Topic DEAD_LETTERS = deleted(
                    "news.dead-letter.v1", "key of the refused record", DeadLetter.getClassSchema(), MONTH)
            .withMaxMessageBytes(LARGE);
    public static final Topic FEED_STATE = new Topic(
            "news.feed.state.v1",
            "URL of the feed",
            PlainSchema.of(FeedState.getClassSchema()),
            PARTITIONS,
            MONTH,
            Topic.Cleanup.COMPACT);

    private static final List<Topic> ALL = List.of(
            RAW_ARTICLES,
            ENRICHED_STORIES,
            STORIES_BY_ENTITY,
            STORIES_BY_TOPIC,
            HEADLINES,
            CANDIDATES,
            GAZETTEER,
            DEAD_LETTERS,
            FEED_STATE);

    private Topics() {}

    /** All topics, in the order of the flow. */
    public static List<Topic> all() {
        return ALL;
    }

    /** The topic of that name; empty: it is none of the line's. */
    public static Optional<Topic> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    private static Topic deleted(String name, String keyMeaning, Schema schema, Duration retention) {
        return new Topic(name, keyMeaning, PlainSchema.of(schema), PARTITIONS, retention, Topic.Cleanup.DELETE);
    }
}
