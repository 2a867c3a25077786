package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.khabar.enrich.story.text.Resource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CldrPlacesTest {

    /** Zones whose codes in CLDR do not begin with a country. */
    private static final Set<String> IRREGULAR = Set.of("Asia/Gaza", "Asia/Hebron", "Asia/Jerusalem");

    static List<List<String>> cities() {
        return new Resource("/gazetteer/cldr-cities.tsv").rows(3);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void shouldKeyACityByItsCountryAndItsCodeInUnLocode(List<String> row) {
        // Given
        String code = ULocale.toUnicodeLocaleType("tz", row.get(0));
        String country = CldrTerritories.key(TimeZone.getRegion(row.get(0)));

        // Then
        if (!IRREGULAR.contains(row.get(0))) {
            assertThat(row.get(1)).isEqualTo(country + "-" + code.substring(2));
        }
        assertThat(EntityKeys.isKey(row.get(1))).isTrue();
        assertThat(row.get(2)).isIn("strong", "weak");
    }

    @Test
    void shouldNameAllTerritoriesInEightLanguages() {
        assertThat(CldrTerritories.all())
                .hasSizeGreaterThanOrEqualTo(249)
                .allSatisfy(place -> assertThat(place.labels()).hasSize(8))
                .extracting(Entity::key)
                .contains("place:ru", "place:xk", "place:ps")
                .doesNotContain("place:ea", "place:ic", "place:dg");
    }

    @Test
    void shouldLeaveTheNameOfACountryToTheCountry() {
        // Given
        Entity tunis = BundledGazetteer.entities().stream()
                .filter(entity -> entity.key().equals("place:tn-tun"))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(tunis.labels()).doesNotContainValue("تونس");
    }
}
