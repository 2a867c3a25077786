package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityFileTest {

    private static final String GOOD =
            "{\"key\":\"org:tram-guild\",\"kind\":\"org\",\"labels\":{\"ar\":\"نقابة الترام\",\"en\":\"Tram Guild\"}}";

    /** Columns: what the message must say, the line. */
    static List<List<String>> badLines() {
        return new Resource("/gazetteer/bad-lines.tsv").rows(2);
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void shouldRefuseABadLineWithFileLineAndReason(List<String> row) {
        assertThatThrownBy(() -> EntityFile.parse("mine.jsonl", List.of(GOOD, row.get(1))))
                .isInstanceOf(BadGazetteerException.class)
                .hasMessageStartingWith("mine.jsonl:2: ")
                .hasMessageContaining(row.get(0));
    }

    @Test
    void shouldReadAllFieldsOfAnEntity() {
        // Given
        String line = new Resource("/gazetteer/full-line.jsonl").lines().get(0);

        // When
        Entity entity = EntityFile.parse("mine.jsonl", List.of(line)).get(0);

        // Then
        assertThat(entity.key()).isEqualTo("org:river-guard");
        assertThat(entity.kind()).isEqualTo(EntityKind.ORGANISATION);
        assertThat(entity.wikidata()).isEqualTo("Q1");
        assertThat(entity.name()).isEqualTo("River Guard");
        assertThat(entity.aliases()).containsEntry("ar", List.of("حراس النهر"));
        assertThat(entity.weak()).containsEntry("en", List.of("RG"));
        assertThat(entity.context()).containsExactly("place:eg");
    }

    @Test
    void shouldTellAllMistakesOfAFileAndOfALineAtOnce() {
        // Given
        String twice = "{\"key\":\"org:x\",\"kind\":\"person\",\"labels\":{\"ar\":\"نهر\"},\"note\":1}";

        // When
        var mistakes = new ArrayList<Mistake>();
        var file = new GazetteerFile("mine.jsonl", List.of("# a comment", "", GOOD, "no JSON", twice));
        List<PlacedEntity> entities = EntityFile.read(file, 0, mistakes);

        // Then
        assertThat(entities).extracting(entity -> entity.place().line()).containsExactly(3);
        assertThat(mistakes).hasSize(4);
        assertThat(mistakes.get(0)).asString().startsWith("mine.jsonl:4: not a JSON object");
        assertThat(mistakes.subList(1, 4))
                .allMatch(mistake -> mistake.toString().startsWith("mine.jsonl:5: "));
    }

    @Test
    void shouldReadTheKeyThatAnEntityWasMergedInto() {
        String line = "{\"key\":\"org:x\",\"kind\":\"org\",\"labels\":{\"ar\":\"نهر\",\"en\":\"River\"},"
                + "\"sameAs\":[\"org:y\",\"org:~نهر-كبير\"]}";

        assertThat(EntityLine.parse("mine.jsonl", 1, line).sameAs()).containsExactly("org:y", "org:~نهر-كبير");
    }

    @Test
    void shouldShipAtLeastAThousandEntitiesOfItsOwn() {
        assertThat(BundledGazetteer.curated()).hasSizeGreaterThan(1_000);
    }
}
