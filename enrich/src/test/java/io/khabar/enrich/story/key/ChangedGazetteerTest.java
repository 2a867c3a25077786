package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A snapshot that was changed step by step is the one that is made of all lines at once. */
class ChangedGazetteerTest {

    private static final List<String> KEYS = List.of(
            "org:tram-guild",
            "org:quay-guild",
            "org:dockyard",
            "org:lamp-club",
            "person:lamp-lighter",
            "person:quay-master",
            "place:lampton",
            "place:quayside",
            "org:isis",
            "org:al-ahly",
            "org:saudi-pro-league",
            "place:ly-sirte",
            "place:de-ber",
            "place:ru");

    private static final List<String> WORDS =
            List.of("tram", "guild", "quay", "lamp", "yard", "old", "DRG", "ترام", "رصيف", "القديم", "سرت", "برلين");

    private static final List<String> LANGUAGES = List.of("ar", "en", "ru", "tr");

    private static final Map<String, EntityKind> KINDS =
            Map.of("org", EntityKind.ORGANISATION, "person", EntityKind.PERSON, "place", EntityKind.PLACE);

    private final BundledGazetteer bundled = BundledGazetteer.shared();
    private final Gazetteer shipped = bundled.with(List.of(), "");

    @Property(tries = 60)
    void shouldBeWhatAllLinesAtOnceMake(@ForAll Random random) {
        // Given
        Map<String, Entity> added = new TreeMap<>();
        Set<String> phrases = new TreeSet<>();
        Gazetteer changed = shipped;

        for (int step = 0; step < 4; step++) {
            // When
            Set<String> keys = change(random, added);
            changed = bundled.after(changed, keys, added, "");

            // Then
            Gazetteer anew = bundled.with(added.values(), "");
            added.values()
                    .forEach(entity -> EntityNames.of(entity, anew.words()).stream()
                            .map(EntityNames.Written::text)
                            .forEach(phrases::add));
            assertThat(changed.size()).isEqualTo(anew.size());
            assertThat(names(changed, phrases)).isEqualTo(names(anew, phrases));
            assertThat(contexts(changed)).isEqualTo(contexts(anew));
            assertThat(keys(changed, phrases)).isEqualTo(keys(anew, phrases));
        }
    }

    @Test
    void shouldLeaveTheSnapshotBeforeAsItWas() {
        // Given
        Entity guild = new Entity(
                "org:tram-guild",
                EntityKind.ORGANISATION,
                null,
                Map.of("en", "Tram Guild"),
                Map.of(),
                Map.of(),
                List.of("org:isis"));
        Gazetteer one = bundled.after(shipped, List.of(guild.key()), Map.of(guild.key(), guild), "");
        String before = names(one, Set.of("Tram Guild")).toString() + contexts(one);

        // When
        Gazetteer gone = bundled.after(one, List.of(guild.key()), Map.of(), "");

        // Then
        assertThat(names(one, Set.of("Tram Guild")).toString() + contexts(one)).isEqualTo(before);
        assertThat(one.knows("Tram Guild")).isTrue();
        assertThat(gone.knows("Tram Guild")).isFalse();
        assertThat(gone.isBeginning("Tram")).isFalse();
        assertThat(contexts(gone)).isEqualTo(contexts(shipped));
    }

    @Test
    void shouldForgetWhatHasGoneWhenItIsMostOfWhatThereIs() {
        // Given
        Gazetteer last = shipped;
        Map<String, Entity> added = new HashMap<>();
        int shippedNames = shipped.parts().names().size();

        // When
        for (int step = 0; step < 12; step++) {
            added.clear();
            for (int i = 0; i < 1500; i++) {
                String key = "person:lamp-lighter-" + i;
                var labels =
                        Map.of("en", "Lighter %d of %d".formatted(i, step), "ar", "فانوس %d %d".formatted(i, step));
                added.put(key, new Entity(key, EntityKind.PERSON, null, labels, Map.of(), Map.of(), List.of()));
            }
            last = bundled.after(last, new HashSet<>(added.keySet()), added, "");
        }

        // Then
        assertThat(last.size()).isEqualTo(shipped.size() + 1500);
        assertThat(last.parts().names().size()).isLessThan(shippedNames * 3);
        assertThat(last.knows("Lighter 7 of 11")).isTrue();
        assertThat(last.knows("Lighter 7 of 10")).isFalse();
    }

    private static Set<String> change(Random random, Map<String, Entity> added) {
        var keys = new HashSet<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String key = pick(random, KEYS);
            keys.add(key);
            if (random.nextInt(4) == 0) {
                added.remove(key);
            } else {
                added.put(key, entity(random, key));
            }
        }
        return keys;
    }

    private static Entity entity(Random random, String key) {
        var labels = new TreeMap<String, String>();
        labels.put(pick(random, LANGUAGES), name(random));
        labels.put(pick(random, LANGUAGES), name(random));
        var context = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            context.add(pick(random, KEYS));
        }
        String merged = random.nextInt(8) == 0 ? pick(random, KEYS.subList(0, 4)) : key;
        return new Entity(
                key,
                KINDS.get(key.substring(0, key.indexOf(':'))),
                null,
                labels,
                Map.of(pick(random, LANGUAGES), List.of(name(random), name(random))),
                Map.of(pick(random, LANGUAGES), List.of(name(random))),
                context.stream().distinct().toList(),
                merged.equals(key) || !merged.startsWith(key.substring(0, 3)) ? List.of() : List.of(merged));
    }

    private static String name(Random random) {
        var name = new StringBuilder(pick(random, WORDS));
        for (int i = random.nextInt(3); i > 0; i--) {
            name.append(' ').append(pick(random, WORDS));
        }
        return name.toString();
    }

    /** Of each phrase whose names it is, and of each beginning whether names go on from it. */
    private static Map<String, Set<String>> names(Gazetteer gazetteer, Set<String> phrases) {
        var names = new TreeMap<String, Set<String>>();
        for (String phrase : phrases) {
            var found = new TreeSet<String>();
            for (int value : gazetteer.trie().values(phrase)) {
                Name name = gazetteer.name(value);
                found.add(gazetteer.entity(name.entity()).key() + " " + name.strength() + " " + name.languages() + " "
                        + name.letterCase() + " " + name.spelling() + " " + name.single() + " " + name.plus());
            }
            names.put(phrase, found);
            for (int end = phrase.indexOf(' '); end >= 0; end = phrase.indexOf(' ', end + 1)) {
                String words = phrase.substring(0, end);
                names.put(words + " …", Set.of("" + gazetteer.isBeginning(words)));
            }
            names.put(phrase + " …", Set.of("" + gazetteer.isBeginning(phrase)));
        }
        return names;
    }

    /** Of each entity, those that are context to it, and whether it is a club or a competition. */
    private static Map<String, String> contexts(Gazetteer gazetteer) {
        var contexts = new TreeMap<String, String>();
        gazetteer.parts().indexes().forEach((key, index) -> {
            var keys = new TreeSet<String>();
            gazetteer.neighbours(index).stream()
                    .forEach(other -> keys.add(gazetteer.entity(other).key()));
            contexts.put(key, keys + " " + gazetteer.clubs().areIn(index));
        });
        return contexts;
    }

    private static List<List<EntityKey>> keys(Gazetteer gazetteer, Set<String> phrases) {
        var tagger = new GazetteerTagger(gazetteer, NameTagger.NONE);
        String body = String.join(". ", phrases) + ". ISIS, Sirte in Libya, al-Ahly, Berlin.";
        return List.of("ar", "en", "ru").stream()
                .map(language -> tagger.tag(new StoryText(null, body, language, List.of())))
                .toList();
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
