package io.khabar.enrich.story.key;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The territories of ISO 3166-1, and Kosovo, with their names from Unicode's CLDR as ICU carries them. Keys are
 * "place:" and the two-letter code.
 */
final class CldrTerritories {

    /** Codes that ICU lists and ISO 3166-1 only reserves: parts of other territories. */
    private static final Set<String> NOT_ASSIGNED = Set.of("AC", "CP", "CQ", "DG", "EA", "IC", "TA");

    private CldrTerritories() {}

    static List<Entity> all() {
        var territories = new ArrayList<Entity>();
        for (String code : new TreeSet<>(Arrays.asList(ULocale.getISOCountries()))) {
            if (!NOT_ASSIGNED.contains(code)) {
                territories.add(territory(code));
            }
        }
        return territories;
    }

    static String key(String code) {
        return "place:" + UCharacter.toLowerCase(ULocale.ROOT, code);
    }

    private static Entity territory(String code) {
        var labels = new TreeMap<String, String>();
        var aliases = new TreeMap<String, List<String>>();
        for (String language : StoryLanguage.known()) {
            String label = name(code, language, DisplayContext.LENGTH_FULL);
            String shorter = name(code, language, DisplayContext.LENGTH_SHORT);
            labels.put(language, label);
            if (!shorter.equals(label)) {
                aliases.put(language, List.of(shorter));
            }
        }
        return new Entity(key(code), EntityKind.PLACE, null, labels, aliases, Map.of(), List.of());
    }

    private static String name(String code, String language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(new ULocale(language), length).regionDisplayName(code);
    }
}
