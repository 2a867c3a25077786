package io.khabar.enrich.story.key;

import com.ibm.icu.util.VersionInfo;
import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.text.Resource;
import io.khabar.enrich.story.text.WordSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The gazetteer that comes with Khabar: CLDR's territories and cities, and the files beside this class. */
final class BundledGazetteer {

    static final Resource ENTITIES = file("entities.jsonl");
    private static final Resource CITIES = file("cldr-cities.tsv");
    private static final Resource DEMONYMS = file("demonyms.tsv");
    private static final Resource HIDDEN = file("hidden-phrases.txt");
    private static final Resource GIVEN_NAMES = file("given-names.txt");
    private static final Resource FIRST_NAMES = file("first-names.txt");
    private static final Resource FAMILY_NAMES = file("family-names.txt");
    private static final Resource INSTITUTIONS = file("institutions.txt");
    private static final Resource COMPANIES = file("companies.txt");
    private static final Resource EXACT = file("exact-spelling.txt");
    private static final Resource TITLES = file("titles.txt");
    private static final Resource BODIES = file("bodies.txt");
    private static final Resource GOODS = file("goods.txt");
    private static final Resource DOUBTFUL = file("doubtful-demonyms.txt");
    private static final Resource COMMON = file("common-words.txt");
    private static final Resource PLACE_WORDS = file("place-words.txt");
    private static final Resource TEAM_WORDS = file("team-words.txt");
    private static final Resource MATCH_WORDS = file("match-words.txt");
    private static final Resource COMPETITIONS = file("competitions.txt");
    private static final Resource RANKS = file("ranks.txt");
    private static final List<Resource> FILES = List.of(
            ENTITIES,
            CITIES,
            DEMONYMS,
            HIDDEN,
            GIVEN_NAMES,
            FIRST_NAMES,
            FAMILY_NAMES,
            TITLES,
            BODIES,
            INSTITUTIONS,
            COMPANIES,
            EXACT,
            GOODS,
            DOUBTFUL,
            COMMON,
            PLACE_WORDS,
            TEAM_WORDS,
            MATCH_WORDS,
            COMPETITIONS,
            RANKS);

    /** Of the entities at most one of so many may have changed for the others to be kept as they are. */
    private static final int MOST_CHANGED = 4;

    private final List<Entity> places;
    private final Map<String, Entity> curated = new TreeMap<>();
    private final List<List<String>> demonyms = DEMONYMS.rows(3);
    private final Set<String> withDemonyms =
            demonyms.stream().map(row -> row.get(0)).collect(Collectors.toSet());
    private final List<String> hidden = HIDDEN.lines();
    private final GazetteerWords words;
    private final String version;

    private BundledGazetteer() {
        this.places = places();
        curated().forEach(entity -> curated.put(entity.key(), entity));
        this.words = words();
        this.version = versionOfFiles();
    }

    /** Reads all of it anew. */
    static BundledGazetteer read() {
        return new BundledGazetteer();
    }

    /** The one that all callers share, read at the first call. */
    static BundledGazetteer shared() {
        return Shared.BUNDLED;
    }

    /** The whole of it and nothing else. */
    static Gazetteer load() {
        return read().with(List.of(), "");
    }

    /** All entities, CLDR's and the file's made one. */
    static List<Entity> entities() {
        return shared().entitiesWith(List.of());
    }

    /** The entities of the curated file alone. */
    static List<Entity> curated() {
        return EntityFile.parse(ENTITIES.name(), ENTITIES.text().lines().toList());
    }

    /** The entity of the curated line of a key; null when there is no such line. */
    @Nullable
    Entity curated(String key) {
        return curated.get(key);
    }

    /**
     * A snapshot with lines added.
     *
     * @param added each in place of the curated line of its key
     * @param suffix of the version; empty when nothing was added
     */
    Gazetteer with(Collection<Entity> added, String suffix) {
        var builder = new GazetteerBuilder(words);
        entitiesWith(added).forEach(builder::add);
        for (List<String> row : demonyms) {
            builder.addDemonyms(
                    row.get(0),
                    row.get(1),
                    Demonyms.of(row.get(1), List.of(row.get(2).split(" "))));
        }
        hidden.forEach(builder::hide);
        return builder.build(version + suffix);
    }

    /**
     * A snapshot after another one, as {@link #with} would make it. Only what was changed is done anew, unless what is called after the
     * entity or was merged with it makes more of a change, or most names have been changed before.
     *
     * @param last the snapshot before
     * @param changed keys of lines that were added, changed or taken back since
     * @param added all lines, by key
     */
    Gazetteer after(Gazetteer last, Collection<String> changed, Map<String, Entity> added, String suffix) {
        if (last.parts().isWorn()
                || changed.size() > last.size() / MOST_CHANGED
                || changed.stream().anyMatch(key -> isEntangled(key, last, added.get(key)))) {
            return with(added.values(), suffix);
        }
        var builder = new GazetteerBuilder(last.parts(), words);
        changed.forEach(key -> builder.change(key, entity(added.getOrDefault(key, curated.get(key)), key)));
        return builder.build(version + suffix);
    }

    /** What a line says, over what CLDR says of the place. */
    private @Nullable Entity entity(@Nullable Entity line, String key) {
        var merge = new EntityMerge(
                places.stream().filter(place -> place.key().equals(key)).toList());
        List<Entity> merged =
                merge.lay(line == null ? List.of() : List.of(line)).all();
        return merged.isEmpty() ? null : merged.get(0);
    }

    private boolean isEntangled(String key, Gazetteer last, @Nullable Entity line) {
        Integer index = last.parts().indexes().get(key);
        Entity before = index == null ? null : last.entity(index);
        return withDemonyms.contains(key)
                || (line != null && !MergedKeys.target(line).isEmpty())
                || (before != null
                        && (!before.key().equals(key)
                                || before.sameAs().stream().anyMatch(EntityKeys::isKey)));
    }

    /** All entities in the order of their keys, those that were merged into another left out. */
    List<Entity> entitiesWith(Collection<Entity> added) {
        Map<String, Entity> lines = curated;
        if (!added.isEmpty()) {
            lines = new TreeMap<>(curated);
            for (Entity entity : added) {
                lines.put(entity.key(), entity);
            }
        }
        return MergedKeys.of(new EntityMerge(places).lay(lines.values()).all());
    }

    private static List<Entity> places() {
        List<Entity> territories = CldrTerritories.all();
        var places = new ArrayList<>(territories);
        places.addAll(EntityMerge.withoutNamesOf(territories, CldrCities.of(CITIES.rows(3))));
        return List.copyOf(places);
    }

    private static GazetteerWords words() {
        return new GazetteerWords(
                new WordSet(GIVEN_NAMES.lines()),
                new WordSet(FIRST_NAMES.lines()),
                new WordSet(FAMILY_NAMES.lines()),
                new WordSet(TITLES.lines()),
                new WordSet(BODIES.lines()),
                new WordSet(INSTITUTIONS.lines()),
                new WordSet(COMPANIES.lines()),
                new WordSet(EXACT.lines()),
                new WordSet(GOODS.lines()),
                new WordSet(DOUBTFUL.lines()),
                new WordSet(COMMON.lines()),
                new WordSet(PLACE_WORDS.lines()),
                new WordSet(TEAM_WORDS.lines()),
                new WordSet(MATCH_WORDS.lines()),
                new WordSet(COMPETITIONS.lines()),
                new WordSet(RANKS.lines()));
    }

    private static String versionOfFiles() {
        var digest = new Digest();
        FILES.forEach(file -> digest.add(file.text()));
        digest.add(VersionInfo.ICU_VERSION.toString());
        return "gazetteer:" + digest.hex().substring(0, 12);
    }

    private static Resource file(String name) {
        return new Resource("/gazetteer/" + name);
    }

    private static final class Shared {
        private static final BundledGazetteer BUNDLED = read();
    }
}
