package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AddressTest {

    /** The examples are those of RFC 3986, 5.4, and what feeds add to them. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/links.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void shouldResolveLinks(@Nullable String base, String link, @Nullable String resolved) {
        // When / Then
        assertThat(Address.resolve(base, link).orElse(null)).isEqualTo(resolved);
    }
}
