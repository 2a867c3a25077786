package io.khabar.sink.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The store to measure others by: what is durable is a map that outlives it. */
public final class MemoryStore implements StoryStore {
    private final TreeMap<Long, EncodedStory> durable;
    private final Map<Source, List<EncodedStory>> pending = new HashMap<>();
    private StoreOutageException outage;

    /** @param durable stories by offset, of one partition */
    public MemoryStore(TreeMap<Long, EncodedStory> durable) {
        this.durable = durable;
    }

    /** From now on each call fails, until it is called with null. */
    public void fail(StoreOutageException fault) {
        outage = fault;
    }

    @Override
    public OptionalLong open(Source source) throws StoreOutageException {
        checkOutage(source);
        pending.put(source, new ArrayList<>());
        return durable.isEmpty() ? OptionalLong.empty() : OptionalLong.of(durable.lastKey() + 1);
    }

    @Override
    public boolean write(EncodedStory story) throws StoreOutageException {
        checkOutage(story.source());
        List<EncodedStory> open = open(pending.get(story.source()));
        long next = open.isEmpty()
                ? durable.isEmpty() ? 0 : durable.lastKey() + 1
                : open.get(open.size() - 1).offset() + 1;
        return story.offset() >= next && open.add(story);
    }

    @Override
    public OptionalLong pendingFrom(Source source) {
        List<EncodedStory> open = open(pending.get(source));
        return open.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(open.get(0).offset());
    }

    @Override
    public void finishDue(Source source) throws StoreOutageException {
        checkOutage(source);
    }

    @Override
    public void finish(Source source) throws StoreOutageException {
        checkOutage(source);
        List<EncodedStory> open = open(pending.get(source));
        open.forEach(story -> durable.put(story.offset(), story));
        open.clear();
    }

    @Override
    public void release(Source source) {
        pending.remove(source);
    }

    @Override
    public void close() {
        pending.clear();
    }

    private static List<EncodedStory> open(List<EncodedStory> list) {
        if (list == null) {
            throw new IllegalStateException("not open");
        }
        return list;
    }

    private void checkOutage(Source source) throws StoreOutageException {
        if (outage != null) {
            pending.remove(source);
            throw outage;
        }
    }
}
