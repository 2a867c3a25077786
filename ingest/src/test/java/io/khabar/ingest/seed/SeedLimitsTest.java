package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeds that are too large, too long, or unpack to too much. */
class SeedLimitsTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path dir;

    @Test
    void shouldRefuseAFileOfSixtyMegabytesAfterReadingItsLimit() throws IOException {
        // Given
        Path huge = dir.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(60L * MEBIBYTE);
        }

        // When
        SeedReading reading = SeedReading.of(huge);

        // Then
        assertThat(reading.badLines()).singleElement().asString().contains("larger than 8388608 bytes");
        assertThat(reading.bytesRead).isLessThan(9L * MEBIBYTE);
    }

    @Test
    void shouldTakeAnArticleOfExactlyTheLimit() throws IOException {
        // Given
        Path fits = Files.writeString(dir.resolve("fits.txt"), "x".repeat(1024), StandardCharsets.UTF_8);
        Path over = Files.writeString(dir.resolve("over.txt"), "x".repeat(1025), StandardCharsets.UTF_8);
        SeedLimits limits = new SeedLimits(1024, MEBIBYTE);

        // When / Then
        assertThat(SeedReading.of(fits, limits).articles).hasSize(1);
        assertThat(SeedReading.of(over, limits).bad).hasSize(1);
    }

    @Test
    void shouldGoOnAfterALineThatIsTooLong() throws IOException {
        // Given
        String file = "{\"guid\":\"1\",\"text\":\"one\"}\n{\"text\":\"" + "x".repeat(3000)
                + "\"}\n{\"guid\":\"3\",\"text\":\"three\"}";
        Path lines = Files.writeString(dir.resolve("lines.jsonl"), file, StandardCharsets.UTF_8);

        // When
        SeedReading reading = SeedReading.of(lines, new SeedLimits(1024, MEBIBYTE));

        // Then
        assertThat(reading.texts()).containsExactly("one", "three");
        assertThat(reading.badLines()).singleElement().asString().contains("lines.jsonl:2 is larger than 1024 bytes");
    }

    @Test
    void shouldStopUnpackingABomb() throws IOException {
        // Given
        Path bomb = dir.resolve("bomb.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] blanks = " \n".repeat(MEBIBYTE / 2).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 256; i++) {
                out.write(blanks);
            }
        }

        // When
        SeedReading reading = SeedReading.of(bomb, new SeedLimits(1024, 4L * MEBIBYTE));

        // Then
        assertThat(reading.badLines()).singleElement().asString().contains("unpacks to more than 4194304 bytes");
        assertThat(reading.bytesRead).isLessThan(Files.size(bomb));
    }
}
