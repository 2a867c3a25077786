package io.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.news.DeadLetter;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the publisher does with articles that Kafka refuses for their size, or that cannot be written, and whom it tells. */
@Timeout(30)
class PublishedLettersTest {
    private final PublisherKit kit = new PublisherKit();

    @Test
    void shouldPutWhatIsTooLargeIntoTheDeadLetters() throws InterruptedException {
        // Given
        ArticlePublisher publisher = kit.publisher(false);
        String text = "x".repeat(DeadLetterEncoder.KEPT + 1000);
        publisher.publish(PublisherKit.article("large", text));
        publisher.publish(PublisherKit.article("small", "text"));
        kit.producers.get(0).errorNext(new RecordTooLargeException("more than 16 MiB"));

        // When
        publisher.settle();
        kit.producers.get(0).completeNext();
        kit.producers.get(0).completeNext();
        publisher.flush();

        // Then
        DeadLetter letter = kit.letters.get(0);
        assertThat(PublisherKit.ids(kit.sent(0))).containsExactly("large", "small", "large");
        assertThat(kit.sent(0).get(2).topic()).isEqualTo("news.dead-letter.v1");
        assertThat(letter.getReason()).isEqualTo("too-large");
        assertThat(letter.getStage()).isEqualTo("ingest");
        assertThat(letter.getTopic()).isEqualTo("news.article.raw.v1");
        assertThat(letter.getCutFrom()).isEqualTo(text.length());
        assertThat(letter.getValue())
                .isEqualTo(ByteBuffer.wrap(new byte[DeadLetterEncoder.KEPT])
                        .put(text.getBytes(StandardCharsets.UTF_8), 0, DeadLetterEncoder.KEPT)
                        .flip());
        assertThat(letter.getHeaders()).hasSize(7);
        assertThat(kit.refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.origin()).isEqualTo("large.txt");
            assertThat(refusal.reason()).contains("is too large for Kafka (66536 bytes)");
        });
        assertThat(publisher.acknowledged()).isEqualTo(1);
        assertThat(kit.producers).hasSize(1);
    }

    @Test
    void shouldTellOfAnArticleOnceItIsAcknowledged() throws InterruptedException {
        // Given: two come back, and go out again
        ArticlePublisher publisher = kit.publisher(false);
        publisher.publish(PublisherKit.article("one", "text"), kit.told("one"));
        publisher.publish(PublisherKit.article("two", "text"), kit.told("two"));
        List<String> before = List.copyOf(kit.told);
        kit.producers.get(0).errorNext(new OutOfOrderSequenceException("out of order"));

        // When
        publisher.flush();

        // Then
        assertThat(before).isEmpty();
        assertThat(kit.told).containsExactly("one acknowledged", "two acknowledged");
    }

    @Test
    void shouldTellOfARefusalOnceTheDeadLetterIsAcknowledged() throws InterruptedException {
        // Given
        ArticlePublisher publisher = kit.publisher(false);
        publisher.publish(PublisherKit.article("large", "text"), kit.told("large"));
        kit.producers.get(0).errorNext(new RecordTooLargeException("more than 16 MiB"));
        publisher.settle();
        List<String> before = List.copyOf(kit.told);

        // When
        kit.producers.get(0).completeNext();

        // Then
        assertThat(before).isEmpty();
        assertThat(kit.told).singleElement().asString().startsWith("large is too large for Kafka (4 bytes)");
    }

    @Test
    void shouldEndWithAClearMessageWhenAnArticleCannotBeEncoded() {
        // Given
        ArticlePublisher publisher = kit.publisher(true, (topic, article) -> {
            throw new SerializationException("no such field");
        });

        // When
        KhabarException failure = catchThrowableOfType(
                KhabarException.class, () -> publisher.publish(PublisherKit.article("one", "text")));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.STAGE_DIED);
        assertThat(failure).hasMessageContaining("one.txt").hasMessageContaining("no such field");
    }
}
