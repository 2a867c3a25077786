package io.khabar.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.PublishedPrecision;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LenientTimeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/feed-dates.csv", numLinesToSkip = 1)
    void shouldReadDatesAsFeedsWriteThem(
            String text, @Nullable Instant instant, @Nullable PublishedPrecision precision) {
        // Given
        Optional<PublishedTime> expected = instant == null || precision == null
                ? Optional.empty()
                : Optional.of(new PublishedTime(instant, precision));

        // When / Then
        assertThat(LenientTime.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/dates.csv", numLinesToSkip = 1)
    void shouldReadWhatIsReadStrictlyInTheSameWay(String text) {
        // Given
        Optional<PublishedTime> strict = PublishedTime.parse(text);

        // When / Then
        assertThat(LenientTime.parse(text)).satisfies(lenient -> {
            if (strict.isPresent()) {
                assertThat(lenient).isEqualTo(strict);
            }
        });
    }

    @Property
    void shouldTakeAnyTextForADateOrForNone(@ForAll @StringLength(max = 120) String text) {
        // When / Then
        assertThat(LenientTime.parse(text)).isNotNull();
    }
}
