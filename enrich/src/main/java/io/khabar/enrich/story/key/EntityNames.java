package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of an entity as they are looked for: labels, aliases, weak names and, for a person, surnames, in all their cases. */
final class EntityNames {

    private EntityNames() {}

    /**
     * One name as a text may have it.
     *
     * @param strength when it links; of a name that comes twice the first counts, so that weak beats strong
     * @param languages bits of {@link StoryLanguage}
     * @param text as written
     */
    record Written(Strength strength, int languages, String text) {}

    /** All names of an entity but what its people and things are called. */
    static List<Written> of(Entity entity, GazetteerWords words) {
        var names = new ArrayList<Written>();
        Set<String> languages = languages(entity);
        entity.weak().forEach((l, list) -> names.addAll(inAllCases(Strength.WEAK, l, list, languages)));
        entity.labels().forEach((l, label) -> names.addAll(inAllCases(Strength.STRONG, l, List.of(label), languages)));
        entity.aliases().forEach((l, list) -> names.addAll(inAllCases(Strength.STRONG, l, list, languages)));
        if (entity.kind() == EntityKind.PERSON) {
            entity.labels().forEach((l, label) -> names.addAll(surname(l, label, languages, words)));
            entity.aliases()
                    .forEach((l, list) -> list.stream()
                            .filter(alias ->
                                    !Surname.isEpithet(alias, entity.labels().get(l)))
                            .forEach(alias -> names.addAll(surname(l, alias, languages, words))));
        }
        return names;
    }

    /** Names of one strength in their cases. */
    static List<Written> inAllCases(
            Strength strength, String language, Collection<String> names, Set<String> languagesOfEntity) {
        int bits = StoryLanguage.bits(language, languagesOfEntity);
        return names.stream()
                .flatMap(name -> RussianCases.of(language, name).stream())
                .flatMap(name -> TurkishCases.of(language, name).stream())
                .flatMap(name -> ServantNames.of(language, name).stream())
                .flatMap(name -> ForeignWords.of(language, name).stream())
                .map(name -> new Written(strength, bits, name))
                .toList();
    }

    private static List<Written> surname(String language, String name, Set<String> languages, GazetteerWords words) {
        String surname = Surname.of(name, words);
        return surname.isEmpty() ? List.of() : inAllCases(Strength.SURNAME, language, List.of(surname), languages);
    }

    private static Set<String> languages(Entity entity) {
        var languages = new TreeSet<>(entity.labels().keySet());
        languages.addAll(entity.aliases().keySet());
        return languages;
    }
}
