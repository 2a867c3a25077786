package io.khabar.ingest.publish;

import io.khabar.news.RawArticle;
import io.khabar.schemas.Topics;
import io.khabar.schemas.envelope.CloudEvents;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** An article as a Kafka record: key = its id, timestamp = time of ingest, never the publisher's date. */
final class ArticleEncoder {
    static final String TYPE = "io.khabar.article.raw";

    private final Serializer<RawArticle> serializer;
    private final boolean replay;

    ArticleEncoder(Serializer<RawArticle> serializer, boolean replay) {
        this.serializer = serializer;
        this.replay = replay;
    }

    Pending encode(RawArticle article, Delivery delivery) {
        String topic = Topics.RAW_ARTICLES.name();
        Headers headers = CloudEvents.headers("ingest", article.getId(), TYPE, article.getIngested(), replay);
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
