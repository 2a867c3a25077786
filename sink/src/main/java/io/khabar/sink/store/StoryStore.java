package io.khabar.sink.store;

import java.util.OptionalLong;

/**
 * Keeps the stories of one or more partitions, each once.
 *
 * <p>The store knows by itself how far it got in each partition, and its word counts more than the offsets that the
 * consumer group committed. So a story is neither lost nor doubled wherever the process is killed. What was written
 * is first pending, then durable; only what is durable survives.
 *
 * <p>After an {@link StoreOutageException} of a partition all that was pending of it is gone. The caller opens the
 * partition again and goes on from the offset that it then gets. Not thread-safe.
 */
public interface StoryStore extends AutoCloseable {

    /**
     * Takes a partition on, or takes it on anew after an outage. Pending stories of it are dropped.
     *
     * @return the offset after the last story held of the partition; empty when none is held
     * @throws StoreOutageException when the store cannot be read or written now; try again later
     * @throws io.khabar.runtime.KhabarException when the store holds stories of another topic of the same name
     */
    OptionalLong open(Source source) throws StoreOutageException;

    /**
     * Takes a story of an open partition. Offsets rise within a partition; a story that is held already is left alone.
     *
     * @return false when the story was held already
     * @throws StoreOutageException when it cannot be written
     */
    boolean write(EncodedStory story) throws StoreOutageException;

    /** Offset of the first pending story of the partition; empty when all that was written of it is durable. */
    OptionalLong pendingFrom(Source source);

    /** Makes durable what has been pending long enough by the store's own rules. */
    void finishDue(Source source) throws StoreOutageException;

    /** Makes durable all that is pending of the partition. */
    void finish(Source source) throws StoreOutageException;

    /** Gives the partition up and drops what is pending of it. Call {@link #finish} before, unless the partition is lost. */
    void release(Source source);

    /** Gives all partitions up and drops what is pending. */
    @Override
    void close();
}
