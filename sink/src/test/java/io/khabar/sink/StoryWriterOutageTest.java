package io.khabar.sink;

import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.sink.store.StoreOutageException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a sink waits for a store or a registry that fails, and how it goes on. */
class StoryWriterOutageTest {
    private static final StoreOutageException DISK_FULL =
            new StoreOutageException("Cannot write to out (No space left)", new IOException("No space left"));

    private final SinkLine line = new SinkLine();

    @Test
    void shouldPauseWithTheCauseWhileTheStoreFailsAndGoOnAfterwards() {
        // Given
        line.append(0, 5);
        line.begin();
        line.turns(1);
        line.store.fail(DISK_FULL);
        // When
        line.turns(3);
        boolean paused = line.log.paused().contains(PARTITION);
        String cause = line.writer.ready().cause();
        line.store.fail(null);
        line.recover();
        // Then
        assertThat(paused).isTrue();
        assertThat(cause).contains("No space left").contains(PARTITION.toString());
        assertThat(line.writer.ready().ok()).isTrue();
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(line.deadLetters).isEmpty();
    }

    @Test
    void shouldStayUnreadyUntilSomethingIsDurableAgain() {
        // Given
        line.append(0, 5);
        line.begin();
        line.turns(2);
        line.store.fail(DISK_FULL);
        line.log.append(record(5));
        line.turns(1);
        // When
        line.clock.advance(Duration.ofSeconds(20));
        line.turns(1);
        // Then
        assertThat(line.writer.ready().ok()).isFalse();
        line.store.fail(null);
        line.recover();
        assertThat(line.writer.ready().ok()).isTrue();
        assertThat(line.stored).hasSize(6);
    }

    @Test
    void shouldWaitLongerAndLongerBetweenTries() {
        // Given
        line.append(0, 1);
        line.begin();
        line.store.fail(DISK_FULL);
        // When
        for (int i = 0; i < 1_000; i++) {
            line.writer.turn();
            line.clock.advance(Duration.ofMillis(100));
        }
        // Then: 100, 200, 400 ... 6400 ms, then every 10 s of the 100
        assertThat(line.meters.get("news.sink.outages").counter().count()).isBetween(12.0, 17.0);
    }

    @Test
    void shouldWaitForTheRegistryAndMakeNoDeadLetters() {
        // Given
        line.append(0, 3);
        line.begin();
        line.registryFault = Registries.unavailable();
        // When
        line.turns(4);
        String cause = line.writer.ready().cause();
        line.registryFault = null;
        line.recover();
        // Then
        assertThat(cause).contains("schema registry does not answer");
        assertThat(line.deadLetters).isEmpty();
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L);
    }
}
