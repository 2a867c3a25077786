package io.khabar.sink;

import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sink does whose login, or whose rights, are taken away while it runs, and given back. */
class RefusedLoginTest {
    private final SinkLine line = new SinkLine();

    static Stream<KafkaException> refusals() {
        return Stream.of(
                new SaslAuthenticationException("bad credentials"),
                new TopicAuthorizationException(Set.of(PARTITION.topic())),
                GroupAuthorizationException.forGroupId("khabar-sink"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldWaitAndStoreEachStoryOnceAfterwards(KafkaException refusal) throws Exception {
        // Given
        line.append(0, 3);
        line.begin();
        line.turns(2);
        // When
        line.log.refusal = refusal;
        line.append(3, 5);
        line.store.finish(SOURCE);
        line.turns(30);
        String cause = line.writer.ready().cause();
        boolean ready = line.writer.ready().ok();
        line.log.refusal = null;
        line.clock.advance(Duration.ofSeconds(10));
        line.turns(2);
        line.store.finish(SOURCE);
        line.turns(1);
        // Then
        assertThat(ready).isFalse();
        assertThat(cause).contains(refusal.getMessage(), "clients without a login");
        assertThat(line.writer.ready().ok()).isTrue();
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(line.count("news.sink.records", "repeated")).isZero();
        assertThat(line.committed().offset()).isEqualTo(5);
        assertThat(line.deadLetters).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldOpenAPartitionThatItIsGivenWhileItIsRefusedLater(KafkaException refusal) throws Exception {
        // Given
        line.append(0, 3);
        line.begin();
        line.log.refusal = refusal;
        // When
        line.turns(30);
        line.log.refusal = null;
        line.clock.advance(Duration.ofSeconds(10));
        line.turns(3);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L);
        assertThat(line.writer.ready().ok()).isTrue();
    }
}
