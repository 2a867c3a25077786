package io.khabar.ingest.publish;

import io.khabar.news.DeadLetter;
import io.khabar.news.RawArticle;
import io.khabar.runtime.KafkaLogin;
import io.khabar.schemas.serde.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** A publisher before producers in memory, which answer when they are told to, and all that comes of it. */
final class PublisherKit {
    static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<DeadLetter> letters = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(5));
    final InFlight inFlight = new InFlight(10, 1_000_000);
    int failing;

    ArticlePublisher publisher(boolean answering) {
        return publisher(answering, (topic, article) -> article.getText().getBytes(StandardCharsets.UTF_8));
    }

    ArticlePublisher publisher(boolean answering, Serializer<RawArticle> serializer) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Serializer<DeadLetter> letterSerializer = (topic, letter) -> {
            letters.add(letter);
            return encoded(letter);
        };
        return new ArticlePublisher(
                new ArticleEncoder(serializer, true),
                new DeadLetterEncoder(letterSerializer, clock, true),
                inFlight,
                new ProducerLane(() -> producer(answering || !producers.isEmpty()), inFlight),
                KafkaLogin.of(Map.of()),
                patience,
                clock,
                refusals::add);
    }

    private Producer<byte[], byte[]> producer(boolean answering) {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(answering, null, new ByteArraySerializer(), new ByteArraySerializer());
        if (!producers.isEmpty() && failing > 0) {
            failing--;
            producer.sendException = new TimeoutException("still no broker");
        }
        producers.add(producer);
        return producer;
    }

    List<ProducerRecord<byte[], byte[]>> sent(int producer) {
        return producers.get(producer).history();
    }

    private static byte[] encoded(DeadLetter letter) {
        try {
            return letter.toByteBuffer().array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids(List<ProducerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    Delivery told(String name) {
        return new Delivery() {
            @Override
            public void acknowledged() {
                told.add(name + " acknowledged");
            }

            @Override
            public void refused(String reason) {
                told.add(name + " " + reason);
            }
        };
    }

    static RawArticle article(String id, String text) {
        return RawArticle.newBuilder()
                .setId(id)
                .setOrigin(id + ".txt")
                .setText(text)
                .build();
    }
}
