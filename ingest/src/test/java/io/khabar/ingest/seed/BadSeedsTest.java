package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeds that cannot be read: what is said of each, and that the good among them are read. */
class BadSeedsTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "binary.txt,     is binary",
        "blank.txt,      is empty: an article needs a text",
        "corrupt.txt.gz, its compressed data is broken",
        "cut.txt.zst,    its compressed data is cut off",
        "empty.txt,      is empty: an article needs a text",
        "noise.txt,      fits no other encoding",
        "plain.txt.gz,   its compressed data is broken",
        "plain.txt.zst,  its compressed data is broken",
        "twice.txt.gz,   is binary"
    })
    void shouldSayWhatIsWrongWithAFile(String file, String reason) {
        // When
        SeedReading reading = SeedReading.resource("seeds/broken/" + file);

        // Then
        assertThat(reading.articles).isEmpty();
        assertThat(reading.badLines()).singleElement().asString().contains(file).contains(reason);
    }

    @Test
    void shouldReadTheGoodAmongTheBad() {
        // When
        SeedReading reading = SeedReading.resource("seeds/broken");

        // Then
        assertThat(reading.origins).contains("src/test/resources/seeds/broken/good.txt");
        assertThat(reading.bad).hasSize(10);
    }

    @Test
    void shouldReadTheLinesBeforeTheCutOfAPackedFile() {
        // When
        SeedReading reading = SeedReading.resource("seeds/broken/cut.jsonl.gz");

        // Then
        assertThat(reading.articles).hasSizeGreaterThan(10);
        assertThat(reading.badLines())
                .singleElement()
                .asString()
                .contains("cut.jsonl.gz:" + (reading.articles.size() + 1))
                .contains("cut off");
    }

    @Test
    void shouldRefuseAPathThatDoesNotExist() {
        // Given
        List<String> paths =
                List.of(SeedReading.RESOURCES.toString(), dir.resolve("nowhere").toString());

        // When
        KhabarException refusal = catchThrowableOfType(
                KhabarException.class, () -> SeedReading.of(paths, SeedLimits.DEFAULT, InputStream.nullInputStream()));

        // Then
        assertThat(refusal.exitCode()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(refusal).hasMessageContaining("nowhere").hasMessageContaining("check the path");
    }

    @Test
    void shouldReportANamedFileThatIsNoSeed() throws IOException {
        // Given
        Path picture = Files.write(dir.resolve("picture.png"), new byte[] {1});

        // When / Then
        assertThat(SeedReading.of(picture).badLines())
                .singleElement()
                .asString()
                .contains("expected .txt, .html");
    }
}
