package io.khabar.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/tables/canonical-urls.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void shouldWriteAddressesOfOnePageAlike(String url, @Nullable String canonical) {
        // When / Then
        assertThat(CanonicalUrl.of(url).orElse(null)).isEqualTo(canonical);
    }
}
