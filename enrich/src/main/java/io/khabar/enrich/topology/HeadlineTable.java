package io.khabar.enrich.topology;

import io.khabar.enrich.story.KnownHeadlines;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The headlines that the stream has shown lately, on the heap: the newest so many, each counted from when it was last seen.
 * Being asked for does not keep a headline, so the table is a function of its topic alone: every instance has the same
 * one, and has it again after a restart, when it is read anew. One thread writes, any number read without waiting; what
 * they are told may change from one question to the next.
 */
final class HeadlineTable implements StateStore, KnownHeadlines {
    static final String NAME = "headlines";

    private final int max;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();
    /** The longest unseen first. Only the writing thread touches it. */
    private final LinkedHashSet<Long> bySeen = new LinkedHashSet<>();

    private volatile boolean open;

    /** @param max most headlines that are kept */
    HeadlineTable(int max) {
        this.max = max;
    }

    @Override
    public boolean contains(long hash) {
        return known.contains(hash);
    }

    int size() {
        return known.size();
    }

    void see(long hash) {
        Long seen = hash; // one object for both sets
        bySeen.remove(seen);
        bySeen.add(seen);
        known.add(seen);
        if (bySeen.size() > max) {
            Iterator<Long> longestUnseen = bySeen.iterator();
            known.remove(longestUnseen.next());
            longestUnseen.remove();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Registered, because Kafka Streams asks for it; it reads the topic through the table's processor at start, too. */
    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {
            throw new IllegalStateException("the table is read through its processor");
        });
        open = true;
    }

    @Override
    public void close() {
        open = false;
        known.clear();
        bySeen.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Makes the table. It has no changelog but its topic. */
    record Builder(int max) implements StoreBuilder<HeadlineTable> {

        @Override
        public HeadlineTable build() {
            return new HeadlineTable(max);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public StoreBuilder<HeadlineTable> withCachingEnabled() {
            throw new UnsupportedOperationException("the table is on the heap already");
        }

        @Override
        public StoreBuilder<HeadlineTable> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<HeadlineTable> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("the table's topic is its log");
        }

        @Override
        public StoreBuilder<HeadlineTable> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
