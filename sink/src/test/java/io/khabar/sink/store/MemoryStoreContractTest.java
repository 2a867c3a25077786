package io.khabar.sink.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** The contract holds for the store that others are measured by. */
class MemoryStoreContractTest extends StoryStoreContract {
    private final TreeMap<Long, EncodedStory> durable = new TreeMap<>();

    @Override
    protected StoryStore store() {
        return new MemoryStore(durable);
    }

    /** The uri is the first field of a story: its length, then its text. */
    @Override
    protected List<String> durable() {
        return durable.values().stream()
                .map(story ->
                        new String(story.encoded().array(), 1, story.encoded().get(0) / 2, StandardCharsets.UTF_8))
                .toList();
    }
}
