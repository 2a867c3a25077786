package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.text.Resource;
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
    void shouldShipAtLeastFourHundredEntitiesOfItsOwn() {
        assertThat(BundledGazetteer.curated()).hasSizeGreaterThan(400);
    }

    @Test
    void shouldShipNoClashingRepeatedOrDoubtfulName() {
        assertThat(GazetteerCheck.bundled()).isEmpty();
    }

    @Test
    void shouldFindClashesRepeatsAndUnknownContexts() {
        // Given
        List<Entity> entities = EntityFile.parse("mine.jsonl", new Resource("/gazetteer/clashing.jsonl").lines());

        // When
        List<String> problems = GazetteerCheck.of(entities);
        List<String> repeated = GazetteerCheck.repeated(entities);

        // Then
        assertThat(problems).hasSize(3);
        assertThat(problems).anyMatch(p -> p.contains("org:b and org:a both link alone by en:river guard"));
        assertThat(problems).anyMatch(p -> p.contains("unknown context place:nowhere"));
        assertThat(problems).anyMatch(p -> p.contains("ar:نه, which is too short"));
        assertThat(repeated).singleElement().asString().contains("org:b has \"إتحاد النهر\" twice");
    }
}
