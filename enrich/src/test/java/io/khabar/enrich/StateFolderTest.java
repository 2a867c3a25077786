package io.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gauge that tells how large the stores are. */
class StateFolderTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @Test
    void shouldTellTheBytesOfAllFilesAsTheyAreNow() throws IOException {
        // Given
        new StateFolder(folder).bindTo(meters);
        double before = gauge();

        // When
        Files.write(Files.createDirectories(folder.resolve("app/0_1/rocksdb")).resolve("1.sst"), new byte[700]);
        Files.write(folder.resolve("app/lock"), new byte[5]);

        // Then
        assertThat(before).isZero();
        assertThat(gauge()).isEqualTo(705);
    }

    @Test
    void shouldTellNothingOfAFolderThatIsNotThere() {
        new StateFolder(folder.resolve("later")).bindTo(meters);

        assertThat(gauge()).isZero();
    }

    private double gauge() {
        return meters.get("news.enrich.state").gauge().value();
    }
}
