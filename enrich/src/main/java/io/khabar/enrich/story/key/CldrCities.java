package io.khabar.enrich.story.key;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.khabar.enrich.story.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cities that name a time zone, with their names from Unicode's CLDR as ICU carries them. Which of the zones are
 * cities of the news, and their keys, stand in a list.
 */
final class CldrCities {

    private static final String WEAK = "weak";

    private CldrCities() {}

    /** The cities of a list with the columns zone, key, and "strong" or "weak". */
    static List<Entity> of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> city(row.get(0), row.get(1), row.get(2).equals(WEAK)))
                .toList();
    }

    private static Entity city(String zone, String key, boolean weak) {
        var labels = new TreeMap<String, String>();
        for (String language : StoryLanguage.known()) {
            labels.put(
                    language, TimeZoneNames.getInstance(new ULocale(language)).getExemplarLocationName(zone));
        }
        var weakNames = new TreeMap<String, List<String>>();
        if (weak) {
            labels.forEach((language, label) -> weakNames.put(language, List.of(label)));
        }
        String country = CldrTerritories.key(TimeZone.getRegion(zone));
        return new Entity(key, EntityKind.PLACE, null, labels, Map.of(), weakNames, List.of(country));
    }
}
