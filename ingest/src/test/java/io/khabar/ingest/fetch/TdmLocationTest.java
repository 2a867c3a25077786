package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TdmLocationTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/rights/locations.csv", numLinesToSkip = 1)
    void shouldCoverWhatAPathOfRobotsWould(String location, String path, boolean covered) {
        assertThat(TdmLocation.of(location))
                .hasValueSatisfying(place ->
                        assertThat(place.covers(TdmLocation.normal(path))).isEqualTo(covered));
    }

    @Test
    void shouldKnowThatNoPathBeginsOtherwise() {
        assertThat(TdmLocation.of("news/")).isEmpty();
        assertThat(TdmLocation.of("")).isEmpty();
        assertThat(TdmLocation.of("https://news.example/")).isEmpty();
    }
}
