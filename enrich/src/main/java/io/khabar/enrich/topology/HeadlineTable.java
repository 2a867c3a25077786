package io.khabar.enrich.topology;

import io.khabar.enrich.story.KnownHeadlines;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The headlines that the stream has shown lately, on the heap: the newest so many, each counted from when it was last seen.
 * Being asked for does not keep a headline, so the table is a function of its topic alone: every instance has the same
 * one, and has it again after a restart, when it is read anew. One thread writes, any number read without waiting; what
 * they are told may change from one question to the next.
 */
final class HeadlineTable extends TopicTable implements KnownHeadlines {
    static final String NAME = "headlines";

    private final int max;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();
    /** The longest unseen first. Only the writing thread touches it. */
    private final LinkedHashSet<Long> bySeen = new LinkedHashSet<>();

    /** @param max most headlines that are kept */
    HeadlineTable(int max) {
        super(NAME);
        this.max = max;
    }

    /** @param max most headlines that are kept */
    static Builder<HeadlineTable> builder(int max) {
        return new Builder<>(NAME, () -> new HeadlineTable(max));
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
    public void close() {
        super.close();
        known.clear();
        bySeen.clear();
    }
}
