package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypesTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "10s, PT10S",
        "5m, PT5M",
        "5 min, PT5M",
        "2h, PT2H",
        "7d, PT168H",
        "PT1M, PT1M",
        "10S, PT10S"
    })
    void shouldReadDurations(String text, Duration expected) {
        assertThat(SettingTypes.duration(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "ten seconds", "-5s", "1w", "99999999999999999999s"})
    void shouldRefuseWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> SettingTypes.duration(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "th"})
    void shouldReadDurationsInAnyLocale(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(SettingTypes.duration("3 MIN")).isEqualTo(Duration.ofMinutes(3));
        } finally {
            Locale.setDefault(before);
        }
    }
}
