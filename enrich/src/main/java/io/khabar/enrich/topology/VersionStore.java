package io.khabar.enrich.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How the store of {@link StoryVersions} is kept. Both kinds have the same changelog, so one can be changed for the other. */
public enum VersionStore {
    /** On the heap: the faster one, up to about a million stories. */
    MEMORY,
    /** On disk, in RocksDB: for as many stories as the disk holds. */
    ROCKSDB;

    static final String NAME = "story-versions";

    StoreBuilder<KeyValueStore<String, StoryVersion>> builder() {
        KeyValueBytesStoreSupplier supplier =
                this == MEMORY ? Stores.inMemoryKeyValueStore(NAME) : Stores.persistentKeyValueStore(NAME);
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), StoryVersion.serde());
    }
}
