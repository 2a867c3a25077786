package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemovalCheckTest {

    private static final String GUILD = line("org:tram-guild", "نقابة الترام", "Tram Guild", "");
    private static final String QUAY =
            line("org:quay-guild", "نقابة الرصيف", "Quay Guild", ",\"ctx\":[\"org:tram-guild\"]");
    private static final String OLD =
            line("org:rail-guild", "نقابة القضبان", "Rail Guild", ",\"sameAs\":[\"org:tram-guild\"]");

    @Test
    void shouldTakeBackWhatNoOtherLineNames() {
        assertThat(RemovalCheck.of(List.of("org:quay-guild"), Map.of("org:tram-guild", GUILD, "org:quay-guild", QUAY)))
                .isEmpty();
    }

    @Test
    void shouldKeepWhatIsTheContextOfALineThatStays() {
        assertThat(RemovalCheck.of(List.of("org:tram-guild"), Map.of("org:tram-guild", GUILD, "org:quay-guild", QUAY)))
                .singleElement()
                .asString()
                .startsWith("org:quay-guild has the context org:tram-guild");
    }

    @Test
    void shouldKeepWhatALineThatStaysWasMergedInto() {
        assertThat(RemovalCheck.of(List.of("org:tram-guild"), Map.of("org:tram-guild", GUILD, "org:rail-guild", OLD)))
                .singleElement()
                .asString()
                .startsWith("org:rail-guild was merged into org:tram-guild");
    }

    @Test
    void shouldTakeBackAllThatNameEachOtherAtOnce() {
        var before = Map.of("org:tram-guild", GUILD, "org:quay-guild", QUAY, "org:rail-guild", OLD);
        assertThat(RemovalCheck.of(before.keySet(), before)).isEmpty();
    }

    @Test
    void shouldTakeBackALineOverWhatShipsThoughOthersNameItsKey() {
        // Given
        String pact = line("org:nato", "ميثاق الترام", "Tram Pact", "");
        String quay = line("org:quay-guild", "نقابة الرصيف", "Quay Guild", ",\"ctx\":[\"org:nato\"]");

        // When, Then: what ships has the key again
        assertThat(RemovalCheck.of(List.of("org:nato"), Map.of("org:nato", pact, "org:quay-guild", quay)))
                .isEmpty();
    }

    @Test
    void shouldKeepALineWhoseRemovalGivesANameToTwo() {
        // Given: a name that what ships links by was taken from it, and given to another
        String pact = line("org:nato", "ميثاق الترام", "Tram Pact", "");
        String taker = line("org:quay-guild", "نقابة الرصيف", "NATO", "");

        // When
        List<String> problems = RemovalCheck.of(List.of("org:nato"), Map.of("org:nato", pact, "org:quay-guild", taker));

        // Then
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .contains("org:quay-guild", "org:nato", "both link alone by")
                        .endsWith("or take back both"));
    }

    private static String line(String key, String arabic, String english, String more) {
        return "{\"key\":\"" + key + "\",\"kind\":\"org\",\"labels\":{\"ar\":\"" + arabic + "\",\"en\":\"" + english
                + "\"}" + more + "}";
    }
}
