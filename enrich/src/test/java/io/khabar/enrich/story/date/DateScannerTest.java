package io.khabar.enrich.story.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {

    private final DateScanner scanner = new DateScanner();

    @ParameterizedTest
    @CsvFileSource(resources = "/dates/lines.tsv", delimiter = '\t')
    void shouldReadADateLineAsItIsPrinted(String line, String moment, String precision) {
        FoundDate date = scanner.whole(line);

        assertThat(date).as(line).isNotNull();
        assertThat(date.at()).isEqualTo(moment);
        assertThat(date.precision()).hasToString(precision);
    }

    @ParameterizedTest
    @MethodSource("noDates")
    void shouldTakeNothingElseForADateLine(String line) {
        assertThat(scanner.whole(line)).isNull();
    }

    @Test
    void shouldSayWhereADateEnds() {
        String text = "تاريخ النشر: 7th, May 2024 GMT افتتح الجسر";

        FoundDate date = scanner.find(text, 12, 4);

        assertThat(date).isNotNull();
        assertThat(text.substring(date.start(), date.end())).isEqualTo("7th, May 2024 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://news.example/2025/03/18/x", "https://news.example/x-2025-03-18", "/a/2025-03-18-x"})
    void shouldReadTheDayInAnAddress(String url) {
        assertThat(UrlDate.of(url).at()).isEqualTo("2025-03-18T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/2025/13/18/x", "/12025/03/18", "/2025/03/181", "/2025/03-18", ""})
    void shouldReadNoDayInOtherAddresses(String url) {
        assertThat(UrlDate.of(url).at()).isNull();
    }

    static Stream<String> noDates() throws IOException {
        var stream = Objects.requireNonNull(DateScannerTest.class.getResourceAsStream("/dates/no-dates.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            return all.stream();
        }
    }
}
