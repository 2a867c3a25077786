package io.khabar.enrich.story.key;

import com.ibm.icu.util.VersionInfo;
import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.text.Resource;
import io.khabar.enrich.story.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** The gazetteer that comes with Khabar: CLDR's territories and cities, and the files beside this class. */
final class BundledGazetteer {

    private static final Resource ENTITIES = file("entities.jsonl");
    private static final Resource CITIES = file("cldr-cities.tsv");
    private static final Resource DEMONYMS = file("demonyms.tsv");
    private static final Resource HIDDEN = file("hidden-phrases.txt");
    private static final Resource GIVEN_NAMES = file("given-names.txt");
    private static final Resource FAMILY_NAMES = file("family-names.txt");
    private static final Resource INSTITUTIONS = file("institutions.txt");
    private static final Resource EXACT = file("exact-spelling.txt");
    private static final Resource TITLES = file("titles.txt");
    private static final Resource BODIES = file("bodies.txt");
    private static final List<Resource> FILES =
            List.of(ENTITIES, CITIES, DEMONYMS, HIDDEN, GIVEN_NAMES, FAMILY_NAMES, TITLES, BODIES, INSTITUTIONS, EXACT);

    private BundledGazetteer() {}

    static Gazetteer load() {
        var builder = new GazetteerBuilder(words());
        entities().forEach(builder::add);
        for (List<String> row : DEMONYMS.rows(3)) {
            builder.addDemonyms(
                    row.get(0),
                    row.get(1),
                    Demonyms.of(row.get(1), List.of(row.get(2).split(" "))));
        }
        HIDDEN.lines().forEach(builder::hide);
        return builder.build(version());
    }

    /** All entities, CLDR's and the file's made one. */
    static List<Entity> entities() {
        List<Entity> territories = CldrTerritories.all();
        var base = new ArrayList<>(territories);
        base.addAll(EntityMerge.withoutNamesOf(territories, CldrCities.of(CITIES.rows(3))));
        return new EntityMerge(base).lay(curated()).all();
    }

    /** The entities of the curated file alone. */
    static List<Entity> curated() {
        return EntityFile.parse(ENTITIES.name(), ENTITIES.lines());
    }

    private static GazetteerWords words() {
        return new GazetteerWords(
                new WordSet(GIVEN_NAMES.lines()),
                new WordSet(FAMILY_NAMES.lines()),
                new WordSet(TITLES.lines()),
                new WordSet(BODIES.lines()),
                new WordSet(INSTITUTIONS.lines()),
                new WordSet(EXACT.lines()));
    }

    private static String version() {
        var digest = new Digest();
        FILES.forEach(file -> digest.add(file.text()));
        digest.add(VersionInfo.ICU_VERSION.toString());
        return "gazetteer:" + digest.hex().substring(0, 12);
    }

    private static Resource file(String name) {
        return new Resource("/gazetteer/" + name);
    }
}
