package io.khabar.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.PublishedPrecision;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PublishedTimeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/dates.csv", numLinesToSkip = 1)
    void shouldReadDatesOfIsoAndRssAndNoOthers(
            String text, @Nullable Instant instant, @Nullable PublishedPrecision precision) {
        // Given
        Optional<PublishedTime> expected = instant == null || precision == null
                ? Optional.empty()
                : Optional.of(new PublishedTime(instant, precision));

        // When / Then
        assertThat(PublishedTime.parse(text)).isEqualTo(expected);
    }
}
