package io.khabar.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The released schemas are a promise: each version reads every other, and what is generated is what was released. */
class ReleasedSchemasTest {
    private static final Schema V1 = Fixtures.schema("evolution/probe-v1");
    private static final Schema V2 = Fixtures.schema("evolution/probe-v2-adds-a-field");

    static List<Topic> topics() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldHaveReleasedTheSchemaThatIsGenerated(Topic topic) {
        // When
        List<Schema> released = ReleasedSchemas.of(topic);

        // Then
        assertThat(released).isNotEmpty();
        assertThat(released.get(released.size() - 1).toString())
                .as("the newest copy of %s; schemas/README.md says how to release a changed schema", topic.subject())
                .isEqualTo(topic.valueSchema().toString());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadEveryReleasedVersionWithEveryOther(Topic topic) {
        assertThat(FullTransitive.breaks(ReleasedSchemas.of(topic))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldGiveEveryFieldOfEveryReleaseADocAndADefault(Topic topic) {
        assertThat(ReleasedSchemas.of(topic))
                .allSatisfy(schema -> assertThat(Documentation.gaps(schema)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldTrustItsOwnSchemas(Topic topic) {
        ReleasedSchemas.of(topic).forEach(SchemaTrust::check);
    }

    @Test
    void shouldFindNothingOfASubjectThatWasNeverReleased() {
        assertThat(ReleasedSchemas.of("news.nothing.v1-value")).isEmpty();
    }

    @Test
    void shouldSeeVersionsThatCannotReadEachOther() {
        assertThat(FullTransitive.breaks(List.of(V1, V2))).isEmpty();
        assertThat(FullTransitive.breaks(List.of(V1, Fixtures.schema("evolution/probe-v2-field-without-default"))))
                .singleElement()
                .asString()
                .startsWith("v2 cannot read v1");
        assertThat(FullTransitive.breaks(List.of(V1, V2, Fixtures.schema("evolution/probe-v2-other-type"))))
                .hasSize(4);
    }

    @Test
    void shouldSeeFieldsWithoutDocOrDefault() {
        assertThat(Documentation.gaps(Fixtures.schema("evolution/probe-v1"))).isEmpty();
        assertThat(Documentation.gaps(Fixtures.schema("evolution/probe-v2-field-without-default")))
                .containsExactly("Probe.needed has no default");
        assertThat(Documentation.gaps(Fixtures.schema("hostile/empty-items")))
                .contains("Probe has no doc", "Probe.nothings has no doc", "Probe.f has no default");
    }

    @Test
    void shouldFreezeAChangedSchemaAsTheNextVersion(@TempDir Path folder) throws IOException {
        // Given
        SchemaRelease release = new SchemaRelease(folder);
        List<Path> first = release.write(Map.of("probe-value", V1));
        List<Path> unchanged = release.write(Map.of("probe-value", V1));

        // When
        List<Path> second = release.write(Map.of("probe-value", V2));

        // Then
        assertThat(first).containsExactly(folder.resolve("probe-value/v1.avsc"));
        assertThat(unchanged).isEmpty();
        assertThat(second).containsExactly(folder.resolve("probe-value/v2.avsc"));
        assertThat(new Schema.Parser().parse(second.get(0).toFile())).isEqualTo(V2);
    }

    @Test
    void shouldNotFreezeASchemaThatBreaksAnEarlierRelease(@TempDir Path folder) throws IOException {
        // Given
        SchemaRelease release = new SchemaRelease(folder);
        release.write(Map.of("probe-value", V1));

        // When / Then
        assertThatThrownBy(() -> release.write(Map.of("probe-value", Fixtures.schema("evolution/probe-v2-other-type"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("probe-value");
        assertThat(folder.resolve("probe-value/v2.avsc")).doesNotExist();
    }
}
