package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.CharsetBasis;
import io.khabar.news.IdBasis;
import io.khabar.news.PublishedBasis;
import io.khabar.news.RawArticle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedReaderTest {
    @TempDir
    Path dir;

    @Test
    void shouldReadAFolderInTheOrderOfItsNames() {
        // When
        SeedReading reading = SeedReading.resource("seeds/folder");

        // Then
        String folder = "src/test/resources/seeds/folder/";
        assertThat(reading.origins)
                .containsExactly(
                        folder + "a/two.json:2",
                        folder + "a/two.json:6",
                        folder + "a/z.html",
                        folder + "b.txt",
                        folder + "lines.jsonl:1",
                        folder + "lines.jsonl:2",
                        folder + "lines.jsonl:3");
        assertThat(reading.bad).isEmpty();
    }

    @Test
    void shouldPassOverWhatIsNoSeedInAFolder() {
        // When
        SeedReading reading = SeedReading.resource("seeds/folder");

        // Then: expectation, README twice, NOTICE, LICENSE, picture, dot file; the dot folder is not entered
        assertThat(reading.passedOver).isEqualTo(7);
    }

    @Test
    void shouldNotFollowLinksOutOfAFolder() throws IOException {
        // Given
        Path folder = Files.createDirectory(dir.resolve("seeds"));
        Path outside = Files.writeString(dir.resolve("outside.txt"), "outside", StandardCharsets.UTF_8);
        Files.createSymbolicLink(folder.resolve("link.txt"), outside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        // When
        SeedReading reading = SeedReading.of(folder);

        // Then
        assertThat(reading.articles).isEmpty();
        assertThat(reading.passedOver).isEqualTo(2);
    }

    @Test
    void shouldKeepTheBytesOfAPageBesideItsText() throws IOException {
        // Given
        Path file = SeedReading.RESOURCES.resolve("encodings/arabic-crlf.windows-1256.txt");

        // When
        RawArticle article = SeedReading.of(file).articles.get(0);

        // Then
        assertThat(article.getRaw()).isEqualTo(ByteBuffer.wrap(Files.readAllBytes(file)));
        assertThat(article.getText()).isEqualTo(Files.readString(file, Charset.forName("windows-1256")));
        assertThat(article.getText()).contains("\r\n");
        assertThat(article.getCharset()).isEqualTo("windows-1256");
        assertThat(article.getCharsetBasis()).isEqualTo(CharsetBasis.DETECTED);
    }

    @Test
    void shouldInventNothingForAPage() {
        // When
        RawArticle article =
                SeedReading.resource("encodings/arabic.utf8.txt").articles.get(0);

        // Then
        assertThat(article.getIdBasis()).isEqualTo(IdBasis.CONTENT);
        assertThat(article.getPublished()).isNull();
        assertThat(article.getPublishedBasis()).isEqualTo(PublishedBasis.NONE);
        assertThat(article.getHeadline()).isNull();
        assertThat(article.getLanguage()).isNull();
        assertThat(article.getContentType()).isEqualTo("text/plain");
        assertThat(article.getIngested()).isEqualTo(SeedReading.NOW);
    }

    @Test
    void shouldGiveAPageTheSameIdInEveryEncoding() {
        // When
        String utf8 = SeedReading.resource("encodings/arabic.utf8.txt")
                .articles
                .get(0)
                .getId();
        String marked = SeedReading.resource("encodings/arabic.utf8-bom.txt")
                .articles
                .get(0)
                .getId();
        String wide = SeedReading.resource("encodings/arabic.utf16le-bom.txt")
                .articles
                .get(0)
                .getId();

        // Then
        assertThat(utf8).hasSize(32).isEqualTo(marked).isEqualTo(wide);
    }

    @Test
    void shouldMarkHtmlAsMarkup() {
        // When
        RawArticle article = SeedReading.resource("encodings/meta.windows-1256.html")
                .articles
                .get(0);

        // Then
        assertThat(article.getContentType()).isEqualTo("text/html");
        assertThat(article.getText()).startsWith("<html>").contains("مجلس المدينة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.txt.gz", "page.txt.zst"})
    void shouldUnpackPages(String file) throws IOException {
        // When
        SeedReading reading = SeedReading.resource("seeds/packed/" + file);

        // Then
        Path plain = SeedReading.RESOURCES.resolve("encodings/arabic.utf8.txt");
        assertThat(reading.texts()).containsExactly(Files.readString(plain, StandardCharsets.UTF_8));
        assertThat(reading.articles.get(0).getRaw()).isEqualTo(ByteBuffer.wrap(Files.readAllBytes(plain)));
        assertThat(reading.bytesRead).isEqualTo(Files.size(SeedReading.RESOURCES.resolve("seeds/packed/" + file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines.jsonl.gz", "lines.jsonl.zst"})
    void shouldUnpackJsonLines(String file) {
        // When
        SeedReading reading = SeedReading.resource("seeds/packed/" + file);

        // Then
        assertThat(reading.texts())
                .isEqualTo(SeedReading.resource("seeds/folder/lines.jsonl").texts());
        assertThat(reading.origins).last().asString().endsWith(file + ":3");
    }

    @ParameterizedTest
    @CsvSource({
        "encodings/arabic.utf8.txt,           text/plain, 1",
        "encodings/arabic.utf16be-bom.txt,    text/plain, 1",
        "encodings/meta.windows-1256.html,    text/html,  1",
        "seeds/folder/a/two.json,             text/plain, 2",
        "seeds/folder/lines.jsonl,            text/plain, 3",
        "json/full.json,                      text/plain, 1",
        "json/lines.utf16be.jsonl,            text/plain, 2",
        "seeds/packed/page.txt.gz,            text/plain, 1",
        "seeds/packed/lines.jsonl.zst,        text/plain, 3"
    })
    void shouldFindOutWhatStandardInputHolds(String file, String contentType, int articles) throws IOException {
        // When
        SeedReading reading = SeedReading.standardInput(Files.readAllBytes(SeedReading.RESOURCES.resolve(file)));

        // Then
        assertThat(reading.bad).isEmpty();
        assertThat(reading.articles)
                .hasSize(articles)
                .allMatch(a -> a.getContentType().equals(contentType));
        assertThat(reading.origins.get(0)).startsWith("<stdin>");
    }
}
