package io.khabar.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CharsetLabelTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/charset-labels.csv", numLinesToSkip = 1)
    void shouldKnowWhatALabelMeans(@Nullable String label, @Nullable String charset) {
        // When / Then
        assertThat(CharsetLabel.meaning(label == null ? "" : label).map(Charset::name))
                .isEqualTo(java.util.Optional.ofNullable(charset));
    }
}
