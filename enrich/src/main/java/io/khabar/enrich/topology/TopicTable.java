package io.khabar.enrich.topology;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;

/** A global store that holds a topic on the heap, as its own processor reads it; it is read anew at each start. */
abstract class TopicTable implements StateStore {
    private final String name;
    private volatile boolean open;

    TopicTable(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    /** Registered, because Kafka Streams asks for it; it reads the topic through the table's processor at start, too. */
    @Override
    public final void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {
            throw new IllegalStateException("the table is read through its processor");
        });
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public final boolean persistent() {
        return false;
    }

    @Override
    public final boolean isOpen() {
        return open;
    }

    /**
     * Makes a table. It has no changelog but its topic.
     *
     * @param name of the store
     * @param tables makes an empty one
     */
    record Builder<T extends TopicTable>(String name, Supplier<T> tables) implements StoreBuilder<T> {

        @Override
        public T build() {
            return tables.get();
        }

        @Override
        public StoreBuilder<T> withCachingEnabled() {
            throw new UnsupportedOperationException("the table is on the heap already");
        }

        @Override
        public StoreBuilder<T> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<T> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("the table's topic is its log");
        }

        @Override
        public StoreBuilder<T> withLoggingDisabled() {
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
