package io.khabar.ingest.publish;

import io.khabar.news.RawArticle;
import io.khabar.schemas.Topics;
import io.khabar.schemas.envelope.CloudEvents;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** An article as a Kafka record: key = its id, timestamp = time of ingest, never the publisher's date. */
final class ArticleEncoder {
    static final String TYPE = "io.khabar.article.raw";

    private final Serializer<RawArticle> serializer;
    private final boolean replay;
    private final boolean canary;

    ArticleEncoder(Serializer<RawArticle> serializer, boolean replay) {
        this(serializer, replay, false);
    }

    /** @param canary whether the articles are those by which Khabar watches itself */
    ArticleEncoder(Serializer<RawArticle> serializer, boolean replay, boolean canary) {
        this.serializer = serializer;
        this.replay = replay;
        this.canary = canary;
    }

    Pending encode(RawArticle article, Delivery delivery) {
        String topic = Topics.RAW_ARTICLES.name();
        RecordHeaders headers = CloudEvents.headers("ingest", article.getId(), TYPE, article.getIngested(), replay);
        if (canary) {
            CloudEvents.canary(headers);
        }
        byte[] key = article.getId().getBytes(StandardCharsets.UTF_8);
        byte[] value = serializer.serialize(topic, headers, article);
        long timestamp = article.getIngested().toEpochMilli();
        String origin = article.getOrigin() == null ? article.getId() : article.getOrigin();
        return new Pending(
                article.getId(),
                origin,
                Pending.Kind.ARTICLE,
                new ProducerRecord<>(topic, null, timestamp, key, value, headers),
                delivery);
    }
}
