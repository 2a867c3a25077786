package io.khabar.train.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CreditTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/topics/credits.csv", numLinesToSkip = 1)
    void shouldTellWhoATextIsFromAndLeaveTheNews(String printed, String source, String text) {
        // When
        Credit credit = Credit.of(printed);

        // Then
        assertThat(credit.source()).isEqualTo(source);
        assertThat(credit.text()).isEqualTo(text == null ? "" : text);
    }
}
