package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.text.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteerCheckTest {

    private static final String GUILD = line("org:tram-guild", "نقابة الترام", "Tram Guild", "");

    /** Columns: what the problem must say, the line. */
    static List<List<String>> doubtfulLines() {
        return new Resource("/gazetteer/doubtful-lines.tsv").rows(2);
    }

    @Test
    void shouldShipNoClashingRepeatedOrDoubtfulName() {
        assertThat(GazetteerCheck.bundled()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doubtfulLines")
    void shouldTellADoubtfulLineWithFileLineAndWhatToDo(List<String> row) {
        // When
        CheckedLines checked = check(List.of(), GUILD, row.get(1));

        // Then
        assertThat(checked.problems())
                .singleElement()
                .asString()
                .startsWith("mine.jsonl:2: ")
                .contains(row.get(0));
    }

    @Test
    void shouldFindNoFaultWithLinesThatFitTogether() {
        // When
        CheckedLines checked = check(
                List.of(),
                line("org:quay-guild", "نقابة الرصيف", "Quay Guild", ",\"ctx\":[\"org:tram-guild\"]"),
                GUILD);

        // Then
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.lines()).containsOnlyKeys("org:quay-guild", "org:tram-guild");
    }

    @Test
    void shouldTellClashesBetweenFilesWithWhatShipsAndWithWhatWasAddedBefore() {
        // Given
        var one = new GazetteerFile("one.jsonl", List.of(GUILD));
        var two = new GazetteerFile(
                "two.jsonl",
                List.of(
                        line("org:quay-guild", "نقابة الرصيف", "Tram guild", ""),
                        line("org:union", "اتحاد الرصيف", "Quay Union", ""),
                        line("place:nowhere", "اللامكان", "Russia", "")));
        String before = line("org:old", "اتحاد الرصيف", "Old Union", "");

        // When
        List<String> problems =
                GazetteerCheck.of(List.of(one, two), List.of(before)).problems();

        // Then
        assertThat(problems).hasSize(3);
        assertThat(problems)
                .anyMatch(p -> p.startsWith("two.jsonl:1: org:quay-guild and org:tram-guild both link alone"));
        assertThat(problems).anyMatch(p -> p.startsWith("two.jsonl:2: org:union and org:old both link alone by ar:"));
        assertThat(problems)
                .anyMatch(p -> p.startsWith("two.jsonl:3: place:nowhere and place:ru both link alone by en:russia"));
    }

    @Test
    void shouldLetALineTakeThePlaceOfTheOneThatShips() {
        // Given
        String isis = BundledGazetteer.ENTITIES
                .text()
                .lines()
                .filter(line -> line.startsWith("{\"key\":\"org:isis\""))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(check(List.of(isis), isis).problems()).isEmpty();
    }

    @Test
    void shouldTellAKeyThatIsInTwoFiles() {
        // When
        List<String> problems = GazetteerCheck.of(
                        List.of(
                                new GazetteerFile("one.jsonl", List.of(GUILD)),
                                new GazetteerFile("two.jsonl", List.of(GUILD))),
                        List.of())
                .problems();

        // Then
        assertThat(problems).containsExactly("two.jsonl:1: org:tram-guild is in one.jsonl:1, too");
    }

    private static CheckedLines check(List<String> before, String... lines) {
        return GazetteerCheck.of(List.of(new GazetteerFile("mine.jsonl", List.of(lines))), before);
    }

    private static String line(String key, String arabic, String english, String more) {
        return "{\"key\":\"%s\",\"kind\":\"%s\",\"labels\":{\"ar\":\"%s\",\"en\":\"%s\"}%s}"
                .formatted(key, key.substring(0, key.indexOf(':')), arabic, english, more);
    }
}
