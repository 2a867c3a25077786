package io.khabar.sink.file;

import io.khabar.runtime.MovingClock;
import io.khabar.sink.store.StoreMeters;
import io.khabar.sink.store.StoryStore;
import io.khabar.sink.store.StoryStoreContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Files keep the contract of a store. */
class AvroFileStoreContractTest extends StoryStoreContract {
    @TempDir
    Path folder;

    @Override
    protected StoryStore store() {
        return new AvroFileStore(
                folder,
                TestFiles.LIMITS,
                new MovingClock(Instant.parse("2026-03-02T00:00:00Z")),
                new StoreMeters(new SimpleMeterRegistry()));
    }

    @Override
    protected List<String> durable() throws Exception {
        return TestFiles.uris(folder);
    }
}
