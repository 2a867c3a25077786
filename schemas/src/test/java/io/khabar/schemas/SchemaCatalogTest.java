package io.khabar.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.schemas.registry.CompatibilityLevel;
import io.khabar.schemas.registry.MemoryRegistry;
import io.khabar.schemas.registry.Registration;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.SchemaRefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaCatalogTest {
    private static final Schema V1 = Fixtures.schema("evolution/probe-v1");
    private static final Schema V2 = Fixtures.schema("evolution/probe-v2-adds-a-field");
    private static final Schema OTHER_TYPE = Fixtures.schema("evolution/probe-v2-other-type");

    private MemoryRegistry registry;
    private RegistryClient client;

    @BeforeEach
    void start() throws IOException {
        registry = new MemoryRegistry();
        client = new RegistryClient(new RegistryConfig(registry.url()));
    }

    @AfterEach
    void stop() {
        client.close();
        registry.close();
    }

    private static SchemaCatalog catalog(Schema schema) {
        return new SchemaCatalog(Map.of("probe-value", schema));
    }

    @Test
    void shouldHoldTheReleasedSchemaOfEachTopic() {
        // When
        Map<String, Schema> schemas = new SchemaCatalog().schemas();

        // Then
        assertThat(schemas).hasSize(9);
        assertThat(schemas.keySet()).first().isEqualTo("news.article.raw.v1-value");
        assertThat(schemas)
                .allSatisfy((subject, schema) ->
                        assertThat(ReleasedSchemas.of(subject)).contains(schema));
    }

    @Test
    void shouldRegisterASchemaAndProtectItsSubject() {
        // When
        List<Registration> registered = catalog(V1).register(client);

        // Then
        assertThat(registered).containsExactly(new Registration("probe-value", 1, 1));
        assertThat(client.level("probe-value")).contains(CompatibilityLevel.FULL_TRANSITIVE);
    }

    @Test
    void shouldRegisterACompatibleNewVersionBesideTheOld() {
        // Given
        catalog(V1).register(client);

        // When
        List<Registration> registered = catalog(V2).register(client);

        // Then
        assertThat(registered).containsExactly(new Registration("probe-value", 2, 2));
        assertThat(client.version("probe-value", 1)).contains(V1);
    }

    @Test
    void shouldRefuseAnIncompatibleVersionEvenWhereTheSubjectWasUnprotected() {
        // Given
        client.register("probe-value", V1);
        client.setLevel("probe-value", CompatibilityLevel.NONE);

        // When / Then
        assertThatThrownBy(() -> catalog(OTHER_TYPE).register(client))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("probe-value");
        assertThat(client.versions("probe-value")).containsExactly(1);
    }

    @Test
    void shouldTellHowASchemaStands() {
        // Given
        List<SchemaState> before = catalog(V1).check(client);
        catalog(V1).register(client);

        // When
        List<SchemaState> registered = catalog(V1).check(client);
        List<SchemaState> missing = catalog(V2).check(client);
        List<SchemaState> incompatible = catalog(OTHER_TYPE).check(client);

        // Then
        assertThat(before).containsExactly(new SchemaState.Missing("probe-value"));
        assertThat(registered).containsExactly(new SchemaState.Registered("probe-value", 1, 1));
        assertThat(missing).containsExactly(new SchemaState.Missing("probe-value"));
        assertThat(incompatible)
                .singleElement()
                .isInstanceOfSatisfying(
                        SchemaState.Incompatible.class,
                        state -> assertThat(state.reasons()).isNotEmpty());
        assertThat(client.versions("probe-value")).containsExactly(1);
    }

    @Test
    void shouldListWhatTheRegistryHolds() {
        // Given
        List<SchemaListing> before = catalog(V1).list(client);
        catalog(V1).register(client);
        catalog(V2).register(client);

        // When
        List<SchemaListing> after = catalog(V2).list(client);

        // Then
        assertThat(before).containsExactly(new SchemaListing("probe-value", List.of(), Optional.empty()));
        assertThat(after)
                .containsExactly(new SchemaListing(
                        "probe-value", List.of(1, 2), Optional.of(CompatibilityLevel.FULL_TRANSITIVE)));
    }
}
