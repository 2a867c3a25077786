package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.ArticleId;
import io.khabar.news.CharsetBasis;
import io.khabar.news.IdBasis;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.RawArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArticlesTest {
    private static final String JSON = "src/test/resources/json/";

    @Test
    void shouldReadEveryDocumentedField() throws IOException {
        // When
        RawArticle article = SeedReading.resource("json/full.json").articles.get(0);

        // Then
        byte[] file = Files.readAllBytes(SeedReading.RESOURCES.resolve("json/full.json"));
        String object = new String(file, StandardCharsets.UTF_8).strip();
        assertThat(article.getGuid()).isEqualTo("urn:example:77");
        assertThat(article.getId())
                .isEqualTo(ArticleId.of("urn:example:77", null, "").value());
        assertThat(article.getIdBasis()).isEqualTo(IdBasis.GUID);
        assertThat(article.getUrl()).isEqualTo("https://news.example/bridge");
        assertThat(article.getHeadline()).isEqualTo("افتتاح الجسر الجديد");
        assertThat(article.getText()).isEqualTo("افتتح الجسر الجديد صباح اليوم.\nوحضر الافتتاح جمع كبير.");
        assertThat(article.getContentType()).isEqualTo("text/plain");
        assertThat(article.getSummary()).isEqualTo("جسر جديد");
        assertThat(article.getBy()).isEqualTo("ليلى حداد");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2025-05-07T05:30:00Z"));
        assertThat(article.getPublishedBasis()).isEqualTo(PublishedBasis.FEED);
        assertThat(article.getPublishedPrecision()).isEqualTo(PublishedPrecision.MINUTE);
        assertThat(article.getPublisher()).isEqualTo("جريدة الضفاف");
        assertThat(article.getLanguage()).isEqualTo("ar-EG");
        assertThat(article.getKeywords()).containsExactly("جسر", "نقل");
        assertThat(article.getRightsInfo()).isEqualTo("© الضفاف");
        assertThat(article.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(article.getOrigin()).isEqualTo(JSON + "full.json:1");
        assertThat(StandardCharsets.UTF_8.decode(article.getRaw().duplicate()).toString())
                .isEqualTo(object);
    }

    @Test
    void shouldReadTheOtherNamesAndForms() {
        // When
        List<RawArticle> articles = SeedReading.resource("json/variants.jsonl").articles;

        // Then
        RawArticle first = articles.get(0);
        assertThat(first.getGuid()).isEqualTo("12345");
        assertThat(first.getHeadline()).isEqualTo("عنوان");
        assertThat(first.getText()).isEqualTo("نص من حقل آخر");
        assertThat(first.getBy()).isEqualTo("كاتب");
        assertThat(first.getPublished()).isEqualTo(Instant.parse("2025-05-07T08:30:00Z"));
        assertThat(first.getKeywords()).containsExactly("جسر", "نقل", "نهر");
        assertThat(articles.get(1).getContentType()).isEqualTo("text/html");
        assertThat(articles)
                .extracting(RawArticle::getIdBasis)
                .containsExactly(
                        IdBasis.GUID, IdBasis.URL, IdBasis.CONTENT, IdBasis.GUID, IdBasis.CONTENT, IdBasis.GUID);
    }

    @Test
    void shouldTakeAWithdrawalWithoutText() {
        // When
        RawArticle withdrawal =
                SeedReading.resource("json/variants.jsonl").articles.get(3);

        // Then
        assertThat(withdrawal.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(withdrawal.getText()).isEmpty();
        assertThat(withdrawal.getGuid()).isEqualTo("gone");
    }

    @Test
    void shouldSayForEachWrongArticleWhereAndWhatIsExpected() {
        // When
        SeedReading reading = SeedReading.resource("json/wrong.jsonl");

        // Then
        String file = JSON + "wrong.jsonl:";
        assertThat(reading.badLines())
                .hasSize(19)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(file + "1 field \"text\": expected a string, found a number"),
                        line -> assertThat(line)
                                .isEqualTo(file
                                        + "2 field \"keywords\": expected only strings in the array, found a number"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        file
                                                + "3 field \"keywords\": expected an array of strings or one string, found an object"),
                        line -> assertThat(line)
                                .isEqualTo(file + "4 field \"published\": expected a string, found a number"),
                        line -> assertThat(line)
                                .startsWith(file + "5 field \"published\": expected a date")
                                .endsWith("found \"7/5/2025\""),
                        line -> assertThat(line)
                                .startsWith(file + "6 field \"url\": expected an absolute http or https URL"),
                        line -> assertThat(line)
                                .startsWith(file + "7 field \"pubStatus\": expected usable, withheld or canceled"),
                        line -> assertThat(line)
                                .startsWith(file + "8 field \"language\": expected a BCP 47 language tag"),
                        line -> assertThat(line).startsWith(file + "9 has no text: expected text, body or html"),
                        line -> assertThat(line).startsWith(file + "10 has no text"),
                        line -> assertThat(line).startsWith(file + "11 has no text"),
                        line -> assertThat(line).isEqualTo(file + "12 expected a JSON object, found an array"),
                        line -> assertThat(line).isEqualTo(file + "13 expected a JSON object, found a string"),
                        line -> assertThat(line).startsWith(file + "14 has more after the object's end"),
                        line -> assertThat(line).startsWith(file + "15 is no valid JSON"),
                        line -> assertThat(line).startsWith(file + "16 is no valid JSON"),
                        line -> assertThat(line)
                                .isEqualTo(file + "17 field \"text\": expected a string, found true or false"),
                        line -> assertThat(line)
                                .isEqualTo(file + "18 field \"guid\": expected a string, found a number"),
                        line -> assertThat(line).startsWith(file + "19 is no valid JSON"));
        assertThat(reading.articles).hasSize(1);
    }

    @Test
    void shouldReadTheLinesAroundABrokenOneInAFileWithMarkAndCarriageReturns() {
        // When
        SeedReading reading = SeedReading.resource("json/one-bad-line.jsonl");

        // Then
        String file = JSON + "one-bad-line.jsonl:";
        assertThat(reading.origins).containsExactly(file + "1", file + "2", file + "5");
        assertThat(reading.bad).hasSize(1);
        assertThat(reading.articles.get(0).getCharsetBasis()).isEqualTo(CharsetBasis.BOM);
    }

    @Test
    void shouldNameTheLineOfTheWrongValueInAnArray() {
        // When
        SeedReading reading = SeedReading.resource("json/wrong-line.json");

        // Then
        String file = JSON + "wrong-line.json:";
        assertThat(reading.badLines())
                .containsExactly(
                        file + "6 field \"keywords\": expected only strings in the array, found a number",
                        file + "8 expected a JSON object, found a number");
        assertThat(reading.texts()).containsExactly("one", "three, with ] and } and \" in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cut.json            | 1 | :2 the file ends inside the article that begins here",
                "no-comma.json       | 1 | :2 expected , or ] after the article before",
                "trailing-comma.json | 1 | :2 expected an object here",
                "two-objects.json    | 1 | :2 more follows after the end; name it .jsonl",
                "scalar.json         | 0 | :1 expected a JSON object or an array of objects",
                "empty.json          | 0 | is empty"
            })
    void shouldKeepTheArticlesBeforeAFaultOfTheFile(String file, int articles, String reason) {
        // When
        SeedReading reading = SeedReading.resource("json/" + file);

        // Then
        assertThat(reading.articles).hasSize(articles);
        assertThat(reading.badLines()).singleElement().asString().contains(reason);
    }

    @Test
    void shouldFindNothingInAnEmptyArray() {
        // When
        SeedReading reading = SeedReading.resource("json/empty-array.json");

        // Then
        assertThat(reading.origins).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "array.utf16le.json,       UTF-16LE,     BOM",
        "lines.utf16be.jsonl,      UTF-16BE,     BOM",
        "lines.windows-1256.jsonl, windows-1256, DETECTED"
    })
    void shouldReadJsonInOtherEncodings(String file, String charset, CharsetBasis basis) {
        // When
        SeedReading reading = SeedReading.resource("json/" + file);

        // Then
        assertThat(reading.texts()).containsExactly("خبر رقم 1 عن افتتاح الجسر", "خبر رقم 2 عن افتتاح الجسر");
        assertThat(reading.articles).allSatisfy(article -> {
            assertThat(article.getCharset()).isEqualTo(charset);
            assertThat(article.getCharsetBasis()).isEqualTo(basis);
        });
    }

    @Test
    void shouldGiveUpAFileOfJsonThatTurnsBinary() {
        // When
        SeedReading reading = SeedReading.resource("json/binary.jsonl");

        // Then
        assertThat(reading.articles).hasSize(1);
        assertThat(reading.badLines()).singleElement().asString().contains("binary.jsonl:2 is binary");
    }

    @Test
    void shouldReplaceHalfCharactersAndCountThem() {
        // When
        RawArticle article =
                SeedReading.resource("json/surrogate.json").articles.get(0);

        // Then
        assertThat(article.getText()).isEqualTo("half \uFFFD here, whole \uD83D\uDE00 there");
        assertThat(article.getMalformed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = "deep.jsonl")
    void shouldRefuseJsonThatIsNestedTooDeep(String file) {
        // When
        SeedReading reading = SeedReading.resource("json/" + file);

        // Then
        assertThat(reading.badLines()).singleElement().asString().contains(file + ":1 is no valid JSON");
        assertThat(reading.articles).hasSize(1);
    }
}
