package io.khabar.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

/** What the group remembers. */
class CommitMarkTest {

    @Test
    void shouldBeReadBackAsItWasCommitted() {
        // Given
        CommitMark mark = new CommitMark(10, 25);
        // When, Then
        assertThat(CommitMark.of(mark.toCommit())).contains(mark);
    }

    @Test
    void shouldTakeAnOffsetCommittedByAnotherToolAtItsWord() {
        // When, Then
        assertThat(CommitMark.of(new OffsetAndMetadata(10))).contains(new CommitMark(10, 10));
        assertThat(CommitMark.of(new OffsetAndMetadata(10, "by hand"))).contains(new CommitMark(10, 10));
        assertThat(CommitMark.of(new OffsetAndMetadata(10, "refused-before=x"))).contains(new CommitMark(10, 10));
    }

    @Test
    void shouldSayWhenNothingWasCommitted() {
        // When, Then
        assertThat(CommitMark.of(null)).isEmpty();
    }
}
