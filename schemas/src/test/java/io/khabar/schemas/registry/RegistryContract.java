package io.khabar.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.schemas.Fixtures;
import io.khabar.schemas.PlainSchema;
import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.SchemaState;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any schema registry must do for Khabar. Each registry that is supported extends it; it may be used before and after, so each test takes subjects of its own. */
public abstract class RegistryContract {
    private static final Schema V1 = Fixtures.schema("evolution/probe-v1");
    private static final Schema V2 = Fixtures.schema("evolution/probe-v2-adds-a-field");
    private static final Schema NEEDS_VALUE = Fixtures.schema("evolution/probe-v2-field-without-default");
    private static final Schema OTHER_TYPE = Fixtures.schema("evolution/probe-v2-other-type");

    private final String subject = "khabar.contract." + UUID.randomUUID() + "-value";
    private RegistryClient client;

    /** The base address of the registry, running. */
    protected abstract URI registryUrl() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        client = new RegistryClient(new RegistryConfig(registryUrl()));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    /** A client without anything in its caches. */
    private RegistryClient fresh() throws Exception {
        return new RegistryClient(new RegistryConfig(registryUrl()));
    }

    @Test
    void shouldGiveBackByItsIdTheSchemaThatWasRegistered() throws Exception {
        // Given
        int id = client.register(subject, V1);

        // When
        Schema found;
        try (RegistryClient other = fresh()) {
            found = other.byId(id);
        }

        // Then
        assertThat(id).isPositive();
        assertThat(found).isEqualTo(V1);
        assertThat(found.getField("f").doc()).isEqualTo("Any text.");
    }

    @Test
    void shouldGiveTheSameIdWhenASchemaIsRegisteredAgain() throws Exception {
        // Given
        int first = client.register(subject, V1);

        // When
        int second;
        try (RegistryClient other = fresh()) {
            second = other.register(subject, V1);
        }

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(client.versions(subject)).hasSize(1);
    }

    @Test
    void shouldGiveOneSchemaTheSameIdUnderTwoSubjects() {
        // Given
        int one = client.register(subject, V1);

        // When
        int other = client.register("other." + subject, V1);

        // Then
        assertThat(other).isEqualTo(one);
    }

    @Test
    void shouldFindARegisteredSchemaWithItsVersion() {
        // Given
        client.register(subject, V1);
        int second = client.register(subject, V2);

        // When
        Registration found = client.find(subject, V2).orElseThrow();

        // Then
        assertThat(found).isEqualTo(new Registration(subject, second, 2));
    }

    @Test
    void shouldFindTheGeneratedSchemasAsTheyAreRegistered() throws Exception {
        // Given
        int id = client.register(subject, PlainSchema.of(EnrichedStory.getClassSchema()));

        // When
        int found;
        try (RegistryClient other = fresh()) {
            found = other.idOf(subject, EnrichedStory.getClassSchema());
        }

        // Then
        assertThat(found).isEqualTo(id);
    }

    @Test
    void shouldSayThatASchemaIsNotRegistered() {
        // Given
        client.register(subject, V1);

        // When / Then
        assertThat(client.find(subject, V2)).isEmpty();
        assertThat(client.find("nothing." + subject, V1)).isEmpty();
        assertThatThrownBy(() -> client.idOf(subject, V2))
                .isInstanceOf(SchemaNotRegisteredException.class)
                .hasMessageContaining(subject)
                .hasMessageContaining("khabar schemas register");
    }

    @Test
    void shouldSayThatAnIdIsUnknown() {
        assertThatThrownBy(() -> client.byId(987_654_321))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("987654321");
    }

    @Test
    void shouldListSubjectsAndVersions() {
        // Given
        client.register(subject, V1);
        client.register(subject, V2);

        // When
        List<String> subjects = client.subjects();
        List<Integer> versions = client.versions(subject);

        // Then
        assertThat(subjects).contains(subject);
        assertThat(versions).containsExactly(1, 2);
        assertThat(client.version(subject, 1)).contains(V1);
        assertThat(client.version(subject, 2)).contains(V2);
        assertThat(client.version(subject, 3)).isEmpty();
        assertThat(client.versions("nothing." + subject)).isEmpty();
    }

    @Test
    void shouldKeepTheLevelThatWasSet() {
        // Given
        client.register(subject, V1);

        // When
        client.setLevel(subject, CompatibilityLevel.FULL_TRANSITIVE);

        // Then
        assertThat(client.level(subject)).contains(CompatibilityLevel.FULL_TRANSITIVE);
    }

    @Test
    void shouldRefuseAnIncompatibleVersionAndKeepTheOthers() {
        // Given
        client.register(subject, V1);
        client.setLevel(subject, CompatibilityLevel.FULL_TRANSITIVE);

        // When / Then
        assertThatThrownBy(() -> client.register(subject, OTHER_TYPE))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining(subject);
        assertThatThrownBy(() -> client.register(subject, NEEDS_VALUE)).isInstanceOf(SchemaRefusedException.class);
        assertThat(client.versions(subject)).containsExactly(1);
    }

    @Test
    void shouldTestCompatibilityWithoutRegistering() {
        // Given
        client.register(subject, V1);
        client.setLevel(subject, CompatibilityLevel.FULL_TRANSITIVE);

        // When
        Compatibility good = client.test(subject, V2);
        Compatibility bad = client.test(subject, OTHER_TYPE);

        // Then
        assertThat(good.compatible()).isTrue();
        assertThat(bad.compatible()).isFalse();
        assertThat(client.test("nothing." + subject, V1).compatible()).isTrue();
        assertThat(client.versions(subject)).containsExactly(1);
    }

    @Test
    void shouldTakeAllSchemasOfTheLineTwice() {
        // Given
        SchemaCatalog catalog = new SchemaCatalog();
        List<Registration> first = catalog.register(client);

        // When
        List<Registration> second = catalog.register(client);

        // Then
        assertThat(second).isEqualTo(first).hasSize(9);
        assertThat(catalog.check(client)).allMatch(SchemaState.Registered.class::isInstance);
        assertThat(catalog.list(client))
                .allSatisfy(listing -> assertThat(listing.level()).contains(CompatibilityLevel.FULL_TRANSITIVE));
        assertThat(client.idOf("news.article.raw.v1-value", RawArticle.getClassSchema()))
                .isEqualTo(first.get(0).id());
    }
}
