package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final ConfigDef COMMON = CommonSettings.define();

    @Test
    void shouldHaveDefaultsThatWork() {
        Settings settings = Settings.resolve(COMMON, SettingSources.ofFlags(Map.of()));

        assertThat(settings.list(CommonSettings.BOOTSTRAP_SERVERS)).containsExactly("localhost:9092");
        assertThat(settings.duration(CommonSettings.STARTUP_TIMEOUT)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void shouldLetAFlagBeatTheEnvironmentAndTheEnvironmentTheFile() {
        Map<String, String> file =
                Map.of("registry.url", "http://file", "registry.user", "file", "metrics.host", "file");
        Map<String, String> environment = Map.of("KHABAR_REGISTRY_URL", "http://env", "KHABAR_REGISTRY_USER", "env");
        Map<String, String> flags = Map.of("registry.url", "http://flag");

        Settings settings = Settings.resolve(COMMON, new SettingSources(flags, environment, file, "k.properties"));

        assertThat(settings.list(CommonSettings.REGISTRY_URL)).containsExactly("http://flag");
        assertThat(settings.string(CommonSettings.REGISTRY_USER)).isEqualTo("env");
        assertThat(settings.string(CommonSettings.METRICS_HOST)).isEqualTo("file");
    }

    @Test
    void shouldReportEveryMistakeAtOnceWithItsSource() {
        Map<String, String> environment = Map.of("KHABAR_REGISTRI_URL", "x", "KHABAR_METRICS_PORT", "99999");
        Map<String, String> file = Map.of("startup.timeout", "soon");

        assertThatThrownBy(
                        () -> Settings.resolve(COMMON, new SettingSources(Map.of(), environment, file, "k.properties")))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining("environment KHABAR_REGISTRI_URL")
                .hasMessageContaining("did you mean registry.url?")
                .hasMessageContaining("metrics.port")
                .hasMessageContaining("file k.properties")
                .hasMessageContaining("expected a duration");
    }

    @Test
    void shouldPassKafkaSettingsThroughAndRefuseUnknownOnes() {
        Map<String, String> environment = Map.of("KAFKA_MAX_POLL_RECORDS", "7", "KAFKA_HEAP_OPTS", "-Xmx1g");
        Map<String, String> flags = Map.of("kafka.security.protocol", "SSL");

        Settings settings = Settings.resolve(COMMON, new SettingSources(flags, environment, Map.of(), ""));

        assertThat(settings.kafkaClient())
                .containsEntry("max.poll.records", "7")
                .containsEntry("security.protocol", "SSL")
                .doesNotContainKey("heap.opts");
        assertThatThrownBy(() -> Settings.resolve(COMMON, SettingSources.ofFlags(Map.of("kafka.max.pol.records", "7"))))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining("max.pol.records");
    }

    @Test
    void shouldPreferWhatIsMeantForOneKindOfClient() {
        Map<String, String> flags = Map.of("kafka.client.id", "all", "kafka.admin.client.id", "mine");

        Settings settings = Settings.resolve(COMMON, SettingSources.ofFlags(flags));

        assertThat(settings.kafkaClient("admin."))
                .containsEntry("client.id", "mine")
                .containsKey("bootstrap.servers")
                .doesNotContainKey("admin.client.id");
        assertThat(settings.kafkaClient("consumer.")).containsEntry("client.id", "all");
    }

    @Test
    void shouldLeaveWhatTheLauncherReads() {
        Map<String, String> environment = Map.of("KHABAR_JAVA_OPTS", "-Xmx1g", "KHABAR_CLASS_PATH", "/opt/tagger/*");

        Settings settings = Settings.resolve(COMMON, new SettingSources(Map.of(), environment, Map.of(), ""));

        assertThat(settings.masked()).doesNotContainKeys("java.opts", "class.path");
    }

    @Test
    void shouldReadASecretFromAFileAndNeverShowIt(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "open sesame\n");
        Map<String, String> environment = Map.of("KHABAR_REGISTRY_PASSWORD_FILE", secret.toString());

        Settings settings = Settings.resolve(
                COMMON,
                new SettingSources(
                        Map.of("kafka.ssl.keystore.password", "hidden too", "registry.user", "u"),
                        environment,
                        Map.of(),
                        ""));

        assertThat(settings.secret(CommonSettings.REGISTRY_PASSWORD)).isEqualTo("open sesame");
        assertThat(settings.registryClient()).containsEntry("basic.auth.user.info", "u:open sesame");
        assertThat(settings.masked().values())
                .noneMatch(shown -> shown.contains("sesame") || shown.contains("hidden too"));
    }

    @Test
    void shouldSayThatASecretsFileCannotBeRead(@TempDir Path folder) {
        Map<String, String> environment = Map.of(
                "KHABAR_REGISTRY_PASSWORD_FILE", folder.resolve("missing").toString());

        assertThatThrownBy(() -> Settings.resolve(COMMON, new SettingSources(Map.of(), environment, Map.of(), "")))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining("KHABAR_REGISTRY_PASSWORD_FILE")
                .hasMessageContaining("missing");
    }
}
