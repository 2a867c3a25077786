package io.khabar.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {
    private static final String URL = "schema.registry.url";

    @Test
    void shouldReadConfluentsSettings() {
        // Given
        Map<String, Object> settings = Map.of(
                URL,
                "http://one:8081/, https://two:8443/apis/ccompat/v7",
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                new Password("khabar:a:b"),
                "http.read.timeout.ms",
                "1500",
                "specific.avro.reader",
                true);

        // When
        RegistryConfig config = RegistryConfig.of(settings);

        // Then
        assertThat(config.urls())
                .containsExactly(URI.create("http://one:8081"), URI.create("https://two:8443/apis/ccompat/v7"));
        assertThat(config.user()).isEqualTo("khabar");
        assertThat(config.password()).isEqualTo("a:b");
        assertThat(config.timeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(config.truststore()).isNull();
    }

    @Test
    void shouldTakeALoginFromTheAddressAndLeaveItOutOfTheAddress() {
        // When
        RegistryConfig config = RegistryConfig.of(
                Map.of(URL, List.of("http://khabar:secret@one:8081"), "basic.auth.credentials.source", "URL"));

        // Then
        assertThat(config.user()).isEqualTo("khabar");
        assertThat(config.password()).isEqualTo("secret");
        assertThat(config.urls()).containsExactly(URI.create("http://one:8081"));
    }

    @Test
    void shouldNotShowThePassword() {
        // When
        RegistryConfig config = RegistryConfig.of(Map.of(URL, "http://one", "basic.auth.user.info", "khabar:secret"));

        // Then
        assertThat(config.toString()).contains("khabar").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://one", "http://", "http://o ne", "/path", " , "})
    void shouldRejectWhatIsNoAddress(String url) {
        assertThatThrownBy(() -> RegistryConfig.of(Map.of(URL, url)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(URL);
    }

    @Test
    void shouldRejectAMissingAddress() {
        assertThatThrownBy(() -> RegistryConfig.of(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(URL);
    }

    @Test
    void shouldRejectALoginWithoutAPasswordAndNotPrintIt() {
        assertThatThrownBy(() -> RegistryConfig.of(Map.of(URL, "http://one", "basic.auth.user.info", "only-a-token")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("basic.auth.user.info")
                .hasMessageNotContaining("only-a-token");
    }

    @Test
    void shouldRejectAnUnknownWayToLogIn() {
        assertThatThrownBy(() ->
                        RegistryConfig.of(Map.of(URL, "http://one", "basic.auth.credentials.source", "SASL_INHERIT")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("SASL_INHERIT");
    }
}
