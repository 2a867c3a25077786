package io.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.news.RawArticle;
import io.khabar.schemas.serde.OutageInterruptedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the publisher does with the answers of a producer; Kafka's own in-memory producer gives them. */
@Timeout(30)
class ArticlePublisherTest {
    private final PublisherKit kit = new PublisherKit();

    @Test
    void shouldSendUnderTheArticlesIdAtTheTimeOfIngest() throws InterruptedException {
        // Given
        ArticlePublisher publisher = kit.publisher(true);
        RawArticle article = PublisherKit.article("one", "text");
        article.setPublished(Instant.parse("1999-01-01T00:00:00Z"));

        // When
        publisher.publish(article);

        // Then
        ProducerRecord<byte[], byte[]> record = kit.sent(0).get(0);
        assertThat(record.topic()).isEqualTo("news.article.raw.v1");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("one");
        assertThat(record.timestamp()).isEqualTo(PublisherKit.NOW.toEpochMilli());
        assertThat(article.getIngested()).isEqualTo(PublisherKit.NOW);
        assertThat(headers(record))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=one",
                        "ce_source=urn:khabar:ingest",
                        "ce_type=io.khabar.article.raw",
                        "ce_time=2025-06-01T12:00:00Z",
                        "content-type=application/avro",
                        "khabar-replay=true");
        assertThat(publisher.acknowledged()).isEqualTo(1);
    }

    @Test
    void shouldCountOnlyWhatIsAcknowledged() throws InterruptedException {
        // Given
        ArticlePublisher publisher = kit.publisher(false);

        // When
        publisher.publish(PublisherKit.article("one", "text"));
        publisher.publish(PublisherKit.article("two", "text"));
        kit.producers.get(0).completeNext();

        // Then
        assertThat(publisher.acknowledged()).isEqualTo(1);
        assertThat(publisher.unacknowledged()).isEqualTo(1);
    }

    @Test
    void shouldSendAgainInOrderOnANewProducerWhatWasNotAcknowledged() throws InterruptedException {
        // Given: one is acknowledged, two fails, three is under way
        ArticlePublisher publisher = kit.publisher(false);
        for (String id : List.of("one", "two", "three")) {
            publisher.publish(PublisherKit.article(id, "text"));
        }
        kit.producers.get(0).completeNext();
        kit.producers.get(0).errorNext(new OutOfOrderSequenceException("out of order"));

        // When
        publisher.settle();

        // Then
        assertThat(kit.producers).hasSize(2);
        assertThat(kit.producers.get(0).closed()).isTrue();
        assertThat(PublisherKit.ids(kit.sent(1))).containsExactly("two", "three");
        assertThat(publisher.acknowledged()).isEqualTo(3);
        assertThat(publisher.outage()).isEmpty();
    }

    @Test
    void shouldTryAgainUntilTheBrokersTakeIt() throws InterruptedException {
        // Given: three kit.producers that cannot send
        ArticlePublisher publisher = kit.publisher(false);
        publisher.publish(PublisherKit.article("one", "text"));
        kit.failing = 3;
        kit.producers.get(0).errorNext(new TimeoutException("no broker"));

        // When
        publisher.flush();

        // Then
        assertThat(kit.producers).hasSize(5);
        assertThat(PublisherKit.ids(kit.sent(4))).containsExactly("one");
        assertThat(publisher.acknowledged()).isEqualTo(1);
    }

    @Test
    void shouldKeepWhatIsNotSentWhenItIsStoppedInAnOutage() throws InterruptedException {
        // Given
        ArticlePublisher publisher = kit.publisher(false);
        publisher.publish(PublisherKit.article("one", "text"));
        kit.producers.get(0).errorNext(new TimeoutException("no broker"));
        kit.patience.close();

        // When
        Throwable stopped = catchThrowableOfType(OutageInterruptedException.class, publisher::flush);

        // Then
        assertThat(stopped).isNotNull();
        assertThat(publisher.unacknowledged()).isEqualTo(1);
        assertThat(publisher.acknowledged()).isZero();
    }

    @Test
    void shouldNotSendTheNextVersionBeforeTheOneBeforeIsAcknowledged() throws InterruptedException {
        // Given
        ArticlePublisher publisher = kit.publisher(false);
        publisher.publish(PublisherKit.article("one", "first"));
        Thread second = new Thread(() -> publish(publisher, PublisherKit.article("one", "second")));

        // When
        second.start();
        org.awaitility.Awaitility.await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
        int before = kit.sent(0).size();
        kit.producers.get(0).completeNext();
        second.join();

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(kit.sent(0)).hasSize(2);
    }

    private static void publish(ArticlePublisher publisher, RawArticle article) {
        try {
            publisher.publish(article);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> record) {
        List<String> lines = new ArrayList<>();
        for (Header header : record.headers()) {
            lines.add(header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8));
        }
        return lines;
    }
}
