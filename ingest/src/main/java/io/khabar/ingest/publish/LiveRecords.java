package io.khabar.ingest.publish;

import io.khabar.news.RawArticle;
import io.khabar.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Articles of feeds as records for whoever sends them. What cannot be written is a dead letter at once. For one thread. */
public final class LiveRecords {
    private final ArticleEncoder articles;
    private final DeadLetterEncoder deadLetters;
    private final Clock clock;

    LiveRecords(ArticleEncoder articles, DeadLetterEncoder deadLetters, Clock clock) {
        this.articles = articles;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /**
     * The record of an article, whose time of ingest is set; its dead letter when no record can be made of it.
     *
     * @throws io.khabar.schemas.serde.OutageInterruptedException when the process is stopped while the registry is away
     */
    public Pending of(RawArticle article) {
        article.setIngested(clock.instant());
        try {
            return articles.encode(article, Delivery.UNOBSERVED);
        } catch (SerializationException e) {
            return deadLetters.notEncodable(unwritten(article), e);
        }
    }

    /** The dead letter of a record that Kafka refused for its size. */
    public Pending tooLarge(Pending refused, Exception cause) {
        return deadLetters.encode(refused, cause, () -> {});
    }

    private static Pending unwritten(RawArticle article) {
        Instant ingested = article.getIngested();
        byte[] raw = new byte[article.getRaw().remaining()];
        article.getRaw().duplicate().get(raw);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.RAW_ARTICLES.name(),
                null,
                ingested.toEpochMilli(),
                article.getId().getBytes(StandardCharsets.UTF_8),
                raw);
        String origin = article.getOrigin() == null ? article.getId() : article.getOrigin();
        return new Pending(article.getId(), origin, Pending.Kind.ARTICLE, record, Delivery.UNOBSERVED);
    }
}
