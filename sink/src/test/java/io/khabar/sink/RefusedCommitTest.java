package io.khabar.sink;

import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sink does when the group does not take its offsets. */
class RefusedCommitTest {
    private final SinkLine line = new SinkLine();

    static Stream<RuntimeException> faults() {
        return Stream.of(
                new RebalanceInProgressException("the consumer is undergoing a rebalance"),
                new CommitFailedException("the partitions belong to another"),
                new TimeoutException("no answer"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldGoOnAndCommitAtTheNextTurn(RuntimeException fault) throws Exception {
        // Given
        for (long offset = 0; offset < 3; offset++) {
            line.log.append(record(offset));
        }
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        // When
        line.log.commitFault = fault;
        line.turns(2);
        long during = line.committed().offset();
        line.log.commitFault = null;
        line.turns(1);
        // Then
        assertThat(during).isZero();
        assertThat(line.committed().offset()).isEqualTo(3);
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L);
    }
}
