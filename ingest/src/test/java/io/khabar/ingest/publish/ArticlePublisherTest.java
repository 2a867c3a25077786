package io.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.news.DeadLetter;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.KhabarException;
import io.khabar.schemas.serde.OutageInterruptedException;
import io.khabar.schemas.serde.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the publisher does with the answers of a producer; Kafka's own in-memory producer gives them. */
@Timeout(30)
class ArticlePublisherTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(5));
    private final InFlight inFlight = new InFlight(10, 1_000_000);

    @Test
    void shouldSendUnderTheArticlesIdAtTheTimeOfIngest() throws InterruptedException {
        // Given
        ArticlePublisher publisher = publisher(true);
        RawArticle article = article("one", "text");
        article.setPublished(Instant.parse("1999-01-01T00:00:00Z"));

        // When
        publisher.publish(article);

        // Then
        ProducerRecord<byte[], byte[]> record = sent(0).get(0);
        assertThat(record.topic()).isEqualTo("news.article.raw.v1");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("one");
        assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(article.getIngested()).isEqualTo(NOW);
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
        ArticlePublisher publisher = publisher(false);

        // When
        publisher.publish(article("one", "text"));
        publisher.publish(article("two", "text"));
        producers.get(0).completeNext();

        // Then
        assertThat(publisher.acknowledged()).isEqualTo(1);
        assertThat(publisher.unacknowledged()).isEqualTo(1);
    }

    @Test
    void shouldSendAgainInOrderOnANewProducerWhatWasNotAcknowledged() throws InterruptedException {
        // Given: one is acknowledged, two fails, three is under way
        ArticlePublisher publisher = publisher(false);
        for (String id : List.of("one", "two", "three")) {
            publisher.publish(article(id, "text"));
        }
        producers.get(0).completeNext();
        producers.get(0).errorNext(new OutOfOrderSequenceException("out of order"));

        // When
        publisher.settle();

        // Then
        assertThat(producers).hasSize(2);
        assertThat(producers.get(0).closed()).isTrue();
        assertThat(ids(sent(1))).containsExactly("two", "three");
        assertThat(publisher.acknowledged()).isEqualTo(3);
        assertThat(publisher.outage()).isEmpty();
    }

    @Test
    void shouldTryAgainUntilTheBrokersTakeIt() throws InterruptedException {
        // Given: three producers that cannot send
        ArticlePublisher publisher = publisher(false);
        publisher.publish(article("one", "text"));
        failing = 3;
        producers.get(0).errorNext(new TimeoutException("no broker"));

        // When
        publisher.flush();

        // Then
        assertThat(producers).hasSize(5);
        assertThat(ids(sent(4))).containsExactly("one");
        assertThat(publisher.acknowledged()).isEqualTo(1);
    }

    @Test
    void shouldKeepWhatIsNotSentWhenItIsStoppedInAnOutage() throws InterruptedException {
        // Given
        ArticlePublisher publisher = publisher(false);
        publisher.publish(article("one", "text"));
        producers.get(0).errorNext(new TimeoutException("no broker"));
        patience.close();

        // When
        Throwable stopped = catchThrowableOfType(OutageInterruptedException.class, publisher::flush);

        // Then
        assertThat(stopped).isNotNull();
        assertThat(publisher.unacknowledged()).isEqualTo(1);
        assertThat(publisher.acknowledged()).isZero();
    }

    @Test
    void shouldPutWhatIsTooLargeIntoTheDeadLetters() throws InterruptedException {
        // Given
        ArticlePublisher publisher = publisher(false);
        String text = "x".repeat(DeadLetterEncoder.KEPT + 1000);
        publisher.publish(article("large", text));
        publisher.publish(article("small", "text"));
        producers.get(0).errorNext(new RecordTooLargeException("more than 16 MiB"));

        // When
        publisher.settle();
        producers.get(0).completeNext();
        producers.get(0).completeNext();
        publisher.flush();

        // Then
        DeadLetter letter = letters.get(0);
        assertThat(ids(sent(0))).containsExactly("large", "small", "large");
        assertThat(sent(0).get(2).topic()).isEqualTo("news.dead-letter.v1");
        assertThat(letter.getReason()).isEqualTo("too-large");
        assertThat(letter.getStage()).isEqualTo("ingest");
        assertThat(letter.getTopic()).isEqualTo("news.article.raw.v1");
        assertThat(letter.getCutFrom()).isEqualTo(text.length());
        assertThat(letter.getValue())
                .isEqualTo(ByteBuffer.wrap(new byte[DeadLetterEncoder.KEPT])
                        .put(text.getBytes(StandardCharsets.UTF_8), 0, DeadLetterEncoder.KEPT)
                        .flip());
        assertThat(letter.getHeaders()).hasSize(7);
        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.origin()).isEqualTo("large.txt");
            assertThat(refusal.reason()).contains("is too large for Kafka (66536 bytes)");
        });
        assertThat(publisher.acknowledged()).isEqualTo(1);
        assertThat(producers).hasSize(1);
    }

    @Test
    void shouldTellOfAnArticleOnceItIsAcknowledged() throws InterruptedException {
        // Given: two come back, and go out again
        ArticlePublisher publisher = publisher(false);
        publisher.publish(article("one", "text"), told("one"));
        publisher.publish(article("two", "text"), told("two"));
        List<String> before = List.copyOf(told);
        producers.get(0).errorNext(new OutOfOrderSequenceException("out of order"));

        // When
        publisher.flush();

        // Then
        assertThat(before).isEmpty();
        assertThat(told).containsExactly("one acknowledged", "two acknowledged");
    }

    @Test
    void shouldTellOfARefusalOnceTheDeadLetterIsAcknowledged() throws InterruptedException {
        // Given
        ArticlePublisher publisher = publisher(false);
        publisher.publish(article("large", "text"), told("large"));
        producers.get(0).errorNext(new RecordTooLargeException("more than 16 MiB"));
        publisher.settle();
        List<String> before = List.copyOf(told);

        // When
        producers.get(0).completeNext();

        // Then
        assertThat(before).isEmpty();
        assertThat(told).singleElement().asString().startsWith("large is too large for Kafka (4 bytes)");
    }

    @Test
    void shouldNotSendTheNextVersionBeforeTheOneBeforeIsAcknowledged() throws InterruptedException {
        // Given
        ArticlePublisher publisher = publisher(false);
        publisher.publish(article("one", "first"));
        Thread second = new Thread(() -> publish(publisher, article("one", "second")));

        // When
        second.start();
        org.awaitility.Awaitility.await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
        int before = sent(0).size();
        producers.get(0).completeNext();
        second.join();

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(sent(0)).hasSize(2);
    }

    @Test
    void shouldEndWithAClearMessageWhenAnArticleCannotBeEncoded() {
        // Given
        ArticlePublisher publisher = publisher(true, (topic, article) -> {
            throw new SerializationException("no such field");
        });

        // When
        KhabarException failure =
                catchThrowableOfType(KhabarException.class, () -> publisher.publish(article("one", "text")));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.STAGE_DIED);
        assertThat(failure).hasMessageContaining("one.txt").hasMessageContaining("no such field");
    }

    private final List<DeadLetter> letters = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int failing;

    private ArticlePublisher publisher(boolean answering) {
        return publisher(answering, (topic, article) -> article.getText().getBytes(StandardCharsets.UTF_8));
    }

    private ArticlePublisher publisher(boolean answering, Serializer<RawArticle> serializer) {
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

    private List<ProducerRecord<byte[], byte[]>> sent(int producer) {
        return producers.get(producer).history();
    }

    private static void publish(ArticlePublisher publisher, RawArticle article) {
        try {
            publisher.publish(article);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Delivery told(String name) {
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

    private static byte[] encoded(DeadLetter letter) {
        try {
            return letter.toByteBuffer().array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(List<ProducerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> record) {
        List<String> lines = new ArrayList<>();
        for (Header header : record.headers()) {
            lines.add(header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static RawArticle article(String id, String text) {
        return RawArticle.newBuilder()
                .setId(id)
                .setOrigin(id + ".txt")
                .setText(text)
                .build();
    }
}
