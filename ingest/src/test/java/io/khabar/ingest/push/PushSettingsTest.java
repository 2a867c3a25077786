package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.ingest.websub.SubscriberOptions;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushSettingsTest {

    @Test
    void shouldBeOffAndOnLoopbackByDefault() {
        // When
        Settings settings = Settings.resolve(PushSettings.define(new ConfigDef()), SettingSources.ofFlags(Map.of()));

        // Then
        assertThat(settings.flag(PushSettings.ENABLED)).isFalse();
        assertThat(settings.flag(PushSettings.WEBSUB_ENABLED)).isFalse();
        assertThat(settings.string(PushSettings.HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.integer(PushSettings.BODY_MAX_BYTES)).isEqualTo(1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example.org/in/", " https://news.example.org/in"})
    void shouldReadHowToSubscribe(String url) {
        // When
        SubscriberOptions options =
                PushSettings.subscriber(Pushing.settings(Map.of(PushSettings.WEBSUB_CALLBACK_URL, url)));

        // Then
        assertThat(options).isEqualTo(new SubscriberOptions("https://news.example.org/in", Duration.ofDays(7), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example.org",
                "ftp://news.example.org",
                "https://news.example.org/?a=b",
                "https://[",
                "/x"
            })
    void shouldRefuseAnAddressThatNoHubCouldCall(String url) {
        // When
        KhabarException failure = catchThrowableOfType(
                KhabarException.class,
                () -> PushSettings.subscriber(Pushing.settings(Map.of(PushSettings.WEBSUB_CALLBACK_URL, url))));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining(PushSettings.WEBSUB_CALLBACK_URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "                                                    "})
    void shouldRefuseAKeyThatCouldBeGuessed(String key) {
        // When
        KhabarException failure = catchThrowableOfType(
                KhabarException.class,
                () -> PushSettings.websubKey(Pushing.settings(Map.of(PushSettings.WEBSUB_KEY, key))));

        // Then
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("ingest.websub.key").hasMessageContaining("openssl rand");
    }
}
