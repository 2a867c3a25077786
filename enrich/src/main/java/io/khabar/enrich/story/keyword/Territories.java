package io.khabar.enrich.story.keyword;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import io.khabar.enrich.story.text.Folding;
import java.util.HashSet;
import java.util.Set;

/** The names of countries and territories in the languages of undelimited keyword lines, from CLDR. */
final class Territories {

    private static final Set<String> NAMES = names();

    private Territories() {}

    static boolean has(String folded) {
        return NAMES.contains(folded);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (String language : new String[] {"ar", "fa", "ur", "en", "fr"}) {
            for (Region region : Region.getAvailable(RegionType.TERRITORY)) {
                names.add(Folding.fold(ULocale.getDisplayCountry("und-" + region, new ULocale(language))));
            }
        }
        return names;
    }
}
