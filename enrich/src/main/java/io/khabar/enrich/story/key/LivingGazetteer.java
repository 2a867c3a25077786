package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.hash.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteer as it is now: what comes with Khabar, and over it the lines that were added since. Lines wait until
 * {@link #rebuild()} makes a new snapshot of all of them; who tags with the old one goes on undisturbed. Safe for use by many threads.
 */
public final class LivingGazetteer {

    private static final int VERSION_DIGITS = 8;

    private final BundledGazetteer bundled = BundledGazetteer.shared();
    private final NameTagger names;
    /** By key. Only {@link #rebuild()} touches it, and the hashes. */
    private final Map<String, Entity> added = new TreeMap<>();
    /** Of the lines that were added, by key. */
    private final Map<String, String> hashes = new TreeMap<>();
    /** What is to be changed, the longest waiting first; an empty one takes a line back. */
    private final Map<String, Optional<AddedLine>> waiting = new LinkedHashMap<>();

    private volatile GazetteerTagger tagger;

    /** @param names what sees the names that the gazetteer does not know */
    public LivingGazetteer(NameTagger names) {
        this.names = names;
        this.tagger = GazetteerTagger.bundled(names);
    }

    /** The tagger with the newest snapshot. */
    public EntityTagger tagger() {
        return tagger;
    }

    /**
     * Adds a line, in place of the one that the entity has.
     *
     * @param key the entity's
     * @param line a JSON object
     * @throws BadGazetteerException when the line is none, or another entity's; nothing is changed then
     */
    public void put(String key, String line) {
        Entity entity = EntityLine.parse(key, 1, line);
        if (!entity.key().equals(key)) {
            throw new BadGazetteerException("the line of " + entity.key() + " came under the key " + key);
        }
        List<String> problems = LineCheck.of(entity);
        if (!problems.isEmpty()) {
            throw new BadGazetteerException(key + " " + String.join("; ", problems));
        }
        waits(key, Optional.of(new AddedLine(entity, new Digest().add(line).hex())));
    }

    /** Takes back the line that was added for an entity: it is again what comes with Khabar, or gone. */
    public void remove(String key) {
        waits(key, Optional.empty());
    }

    /**
     * Makes a snapshot with all that waits. A line by which another entity would lose a name is refused, and what the
     * entity had stays.
     *
     * @return what was done
     */
    public synchronized Rebuilt rebuild() {
        var changes = takeWaiting();
        var refused = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var clashes = new Clashes(tagger.gazetteer(), changes.keySet());
        for (var change : changes.entrySet()) {
            AddedLine line = change.getValue().orElse(null);
            String clash = line == null ? "" : clashes.of(line.entity());
            if (!clash.isEmpty()) {
                refused.add(clash);
            } else if (accept(change.getKey(), line)) {
                changed.add(change.getKey());
            }
            if (line == null || !clash.isEmpty()) {
                stays(change.getKey(), clashes);
            }
        }
        if (!changed.isEmpty()) {
            tagger = new GazetteerTagger(bundled.after(tagger.gazetteer(), changed, added, suffix()), names);
        }
        return new Rebuilt(
                !changed.isEmpty(), refused, added.size(), tagger.gazetteer().size(), tagger.version());
    }

    private void stays(String key, Clashes clashes) {
        Entity line = added.get(key);
        Entity entity = line == null ? bundled.curated(key) : line;
        if (entity != null) {
            clashes.take(entity);
        }
    }

    private boolean accept(String key, @Nullable AddedLine line) {
        if (line == null) {
            hashes.remove(key);
            return added.remove(key) != null;
        }
        added.put(key, line.entity());
        return !line.hash().equals(hashes.put(key, line.hash()));
    }

    private void waits(String key, Optional<AddedLine> change) {
        synchronized (waiting) {
            waiting.remove(key);
            waiting.put(key, change);
        }
    }

    private Map<String, Optional<AddedLine>> takeWaiting() {
        synchronized (waiting) {
            var taken = new LinkedHashMap<>(waiting);
            waiting.clear();
            return taken;
        }
    }

    private String suffix() {
        if (added.isEmpty()) {
            return "";
        }
        var digest = new Digest();
        hashes.values().forEach(digest::add);
        return "+lines." + digest.hex().substring(0, VERSION_DIGITS);
    }

    /**
     * What a rebuild did.
     *
     * @param changed false when the old snapshot was left in place
     * @param refused the reason for each line that was not taken
     * @param added how many entities have a line that was added
     * @param entities how many entities there are
     * @param version of the snapshot
     */
    public record Rebuilt(boolean changed, List<String> refused, int added, int entities, String version) {

        public Rebuilt {
            refused = List.copyOf(refused);
        }
    }

    /**
     * A line that was added.
     *
     * @param hash of its bytes
     */
    private record AddedLine(Entity entity, String hash) {}
}
