package io.khabar.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Freezes the present schemas into the source tree. No test of the build; run it by name when a schema is released:
 * {@code ./mvnw -pl schemas test -Dtest=SchemaReleaseRun -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SchemaReleaseRun {

    @Test
    void shouldFreezeWhatHasChanged() throws IOException {
        // Given
        Path folder = Path.of("src/main/resources/schemas").toAbsolutePath();
        SchemaRelease release = new SchemaRelease(folder);

        // When
        List<Path> written = release.write(new SchemaCatalog().schemas());

        // Then
        System.out.println(written.isEmpty() ? "No schema has changed." : "Written: " + written);
        assertThat(written).allMatch(file -> file.startsWith(folder));
    }
}
