package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much a gazetteer holds.
 *
 * @param kinds entities by what they are
 * @param languages by language, in the order in which the languages are known
 * @param wikidata entities with a Wikidata id
 */
public record GazetteerStats(Map<EntityKind, Integer> kinds, List<Language> languages, int wikidata) {

    public GazetteerStats {
        languages = List.copyOf(languages);
    }

    /** Counts what comes with Khabar and the lines laid over it; lines that cannot be read are passed over. */
    public static GazetteerStats of(Collection<String> lines) {
        var added = new ArrayList<Entity>();
        for (String line : lines) {
            Entity entity = EntityLine.read(line, mistake -> {});
            if (entity != null) {
                added.add(entity);
            }
        }
        List<Entity> entities = BundledGazetteer.shared().entitiesWith(added);
        var kinds = new EnumMap<EntityKind, Integer>(EntityKind.class);
        entities.forEach(entity -> kinds.merge(entity.kind(), 1, Integer::sum));
        int wikidata = (int)
                entities.stream().filter(entity -> entity.wikidata() != null).count();
        List<Language> languages = StoryLanguage.known().stream()
                .map(language -> Language.of(language, entities))
                .toList();
        return new GazetteerStats(kinds, languages, wikidata);
    }

    /** All entities. */
    public int entities() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The names in one language.
     *
     * @param language BCP 47, primary subtag
     * @param labels entities with a label
     * @param aliases further names that link alone
     * @param weak names that link beside others only
     */
    public record Language(String language, int labels, int aliases, int weak) {

        private static Language of(String language, List<Entity> entities) {
            int labels = 0;
            int aliases = 0;
            int weak = 0;
            for (Entity entity : entities) {
                labels += entity.labels().containsKey(language) ? 1 : 0;
                aliases += entity.aliases().getOrDefault(language, List.of()).size();
                weak += entity.weak().getOrDefault(language, List.of()).size();
            }
            return new Language(language, labels, aliases, weak);
        }
    }
}
