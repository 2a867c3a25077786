package io.khabar.sink.store;

import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.encoded;
import static io.khabar.sink.TestStories.uris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do. A subclass says how a store is made, and how its durable stories are read. */
public abstract class StoryStoreContract {

    /** A store on the same ground each time: what an earlier one made durable is there. */
    protected abstract StoryStore store();

    /** Uris of the durable stories, by offset. */
    protected abstract List<String> durable() throws Exception;

    @Test
    void shouldSayThatItHoldsNothingAtFirst() throws Exception {
        // Given
        StoryStore store = store();
        // When, Then
        assertThat(store.open(SOURCE)).isEmpty();
        assertThat(store.pendingFrom(SOURCE)).isEmpty();
    }

    @Test
    void shouldKeepStoriesThatWereFinished() throws Exception {
        // Given
        StoryStore store = store();
        store.open(SOURCE);
        // When
        write(store, 4, 5, 9);
        store.finish(SOURCE);
        // Then
        assertThat(durable()).isEqualTo(uris(List.of(4L, 5L, 9L)));
        assertThat(store.pendingFrom(SOURCE)).isEmpty();
        assertThat(store().open(SOURCE)).hasValue(10);
    }

    @Test
    void shouldSayFromWhereStoriesArePending() throws Exception {
        // Given
        StoryStore store = store();
        store.open(SOURCE);
        write(store, 1);
        store.finish(SOURCE);
        // When
        write(store, 4, 5);
        // Then
        assertThat(store.pendingFrom(SOURCE)).hasValue(4);
        assertThat(durable()).isEqualTo(uris(List.of(1L)));
    }

    @Test
    void shouldChangeNothingWhenTheSameStoriesAreWrittenAgain() throws Exception {
        // Given
        StoryStore first = store();
        first.open(SOURCE);
        write(first, 0, 1, 2);
        first.finish(SOURCE);
        // When
        StoryStore second = store();
        second.open(SOURCE);
        boolean again = second.write(encoded(1));
        write(second, 2, 3);
        second.finish(SOURCE);
        // Then
        assertThat(again).isFalse();
        assertThat(durable()).isEqualTo(uris(List.of(0L, 1L, 2L, 3L)));
    }

    @Test
    void shouldTakeAStoryThatIsPendingOnlyOnce() throws Exception {
        // Given
        StoryStore store = store();
        store.open(SOURCE);
        // When
        boolean first = store.write(encoded(3));
        boolean second = store.write(encoded(3));
        store.finish(SOURCE);
        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(durable()).isEqualTo(uris(List.of(3L)));
    }

    @Test
    void shouldDropPendingStoriesWhenOpenedAgain() throws Exception {
        // Given
        StoryStore store = store();
        store.open(SOURCE);
        write(store, 0, 1);
        store.finish(SOURCE);
        write(store, 2, 3);
        // When
        long next = store.open(SOURCE).orElseThrow();
        // Then
        assertThat(next).isEqualTo(2);
        assertThat(store.pendingFrom(SOURCE)).isEmpty();
        assertThat(durable()).isEqualTo(uris(List.of(0L, 1L)));
    }

    @Test
    void shouldDropPendingStoriesWhenReleased() throws Exception {
        // Given
        StoryStore store = store();
        store.open(SOURCE);
        write(store, 0);
        // When
        store.release(SOURCE);
        // Then
        assertThat(durable()).isEmpty();
        assertThatThrownBy(() -> store.write(encoded(0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldFinishNothingWhenNothingIsPending() throws Exception {
        // Given
        StoryStore store = store();
        store.open(SOURCE);
        // When
        store.finish(SOURCE);
        store.finishDue(SOURCE);
        // Then
        assertThat(durable()).isEmpty();
    }

    protected static void write(StoryStore store, long... offsets) throws StoreOutageException {
        for (long offset : offsets) {
            store.write(encoded(offset));
        }
    }
}
