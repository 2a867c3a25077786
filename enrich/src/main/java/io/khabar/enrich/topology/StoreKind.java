package io.khabar.enrich.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How a store is kept. Both kinds have the same changelog, so one can be changed for the other. */
public enum StoreKind {
    /** On the heap: the faster one, up to about a million stories. */
    MEMORY,
    /** On disk, in RocksDB: for as many stories as the disk holds. */
    ROCKSDB;

    <V> StoreBuilder<KeyValueStore<String, V>> builder(String name, Serde<V> values) {
        KeyValueBytesStoreSupplier supplier =
                this == MEMORY ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name);
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values);
    }
}
