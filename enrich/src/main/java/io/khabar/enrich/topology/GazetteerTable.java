package io.khabar.enrich.topology;

import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.key.BadGazetteerException;
import io.khabar.enrich.story.key.LivingGazetteer;
import io.khabar.enrich.story.key.LivingGazetteer.Rebuilt;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gazetteer as its topic has it, on the heap. The global thread puts lines in; new snapshots are made on another thread,
 * one for a whole burst of lines; the stream threads take the newest snapshot without waiting. The first one, with all that
 * stood in the topic at the start, is made before the first article is tagged.
 */
final class GazetteerTable extends TopicTable {
    static final String NAME = "gazetteer";
    private static final Logger log = LoggerFactory.getLogger(GazetteerTable.class);

    private final LivingGazetteer gazetteer;
    private final Executor rebuilds;
    private final EnrichMeters meters;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean tagging;

    private GazetteerTable(LivingGazetteer gazetteer, Executor rebuilds, EnrichMeters meters) {
        super(NAME);
        this.gazetteer = gazetteer;
        this.rebuilds = rebuilds;
        this.meters = meters;
    }

    /**
     * @param gazetteer makes what comes with Khabar, with nothing added
     * @param rebuilds runs what makes a snapshot, a little later, so that one does for many lines
     */
    static Builder<GazetteerTable> builder(
            Supplier<LivingGazetteer> gazetteer, Executor rebuilds, EnrichMeters meters) {
        return new Builder<>(NAME, () -> new GazetteerTable(gazetteer.get(), rebuilds, meters));
    }

    /** Makes the first snapshot, with all that the topic held at the start. To be called before the first article. */
    void beginTagging() {
        tagging = true; // first, so that no line waits for the next one
        rebuild();
    }

    /** The tagger with the newest snapshot. */
    EntityTagger tagger() {
        return gazetteer.tagger();
    }

    /** Takes a line in. A bad one is logged, counted, and changes nothing. */
    void put(String key, String line) {
        try {
            gazetteer.put(key, line);
            changed();
        } catch (BadGazetteerException e) {
            refused(String.valueOf(e.getMessage()));
        }
    }

    /** Takes back what was added for a key. */
    void remove(String key) {
        gazetteer.remove(key);
        changed();
    }

    /** Tells of a record that holds no line. */
    void refused(String reason) {
        log.warn("A line of the gazetteer's topic is refused, and nothing is changed by it: {}", reason);
        meters.refusedLine();
    }

    /** Before the first article nothing is made: {@link #beginTagging()} does it once for all. */
    private void changed() {
        if (tagging && due.compareAndSet(false, true)) {
            rebuilds.execute(this::rebuild);
        }
    }

    private void rebuild() {
        due.set(false);
        try {
            Rebuilt rebuilt = gazetteer.rebuild();
            rebuilt.refused().forEach(this::refused);
            meters.gazetteer(rebuilt.entities(), rebuilt.added());
            if (rebuilt.changed()) {
                log.info(
                        "The gazetteer is now {}: {} entities, {} of them added",
                        rebuilt.version(),
                        rebuilt.entities(),
                        rebuilt.added());
            }
        } catch (RuntimeException e) {
            log.error("The gazetteer could not be made anew; the one before stays in use", e);
        }
    }

    @Override
    public void close() {
        super.close();
        tagging = false;
    }
}
