package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.runtime.TopicScan;
import io.khabar.schemas.Topics;
import io.khabar.standalone.line.OneTransaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command whose brokers answered a moment ago, and then fall silent or have not what it wants, ends and says so. */
@Timeout(120)
class SilentBrokerIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String TOPIC = Topics.GAZETTEER.name();

    @TempDir
    private Path home;

    @Test
    void shouldReadWhatWasSentInOneTransactionAndNoTopicThatIsNotThere() {
        try (RawLine line = RawLine.ready(home)) {
            // Given
            Settings settings = settings(line);
            new OneTransaction(settings, "test", TIMEOUT).send(List.of(record("one"), record("two"), record("three")));
            TopicScan scan = new TopicScan(settings, TIMEOUT, Clock.systemUTC());
            int[] read = {0};

            // When
            scan.read(TOPIC, any -> ++read[0] < 2);
            KhabarException missing =
                    catchThrowableOfType(KhabarException.class, () -> scan.read("news.nothing", any -> true));

            // Then
            assertThat(read[0]).isEqualTo(2);
            assertThat(missing.exitCode()).isEqualTo(ExitCode.TOPICS);
            assertThat(missing).hasMessageContaining("There is no topic news.nothing on 127.0.0.1:");
        }
    }

    @Test
    void shouldEndReadingAndSendingWhenTheBrokerFallsSilent() throws Exception {
        try (QuietProxy proxy = new QuietProxy();
                RawLine line = RawLine.behind(proxy, home)) {
            // Given
            Settings settings = settings(line);
            proxy.beQuiet();

            // When
            KhabarException reading = catchThrowableOfType(
                    KhabarException.class,
                    () -> new TopicScan(settings, TIMEOUT, Clock.systemUTC()).read(TOPIC, any -> true));
            KhabarException sending = catchThrowableOfType(
                    KhabarException.class,
                    () -> new OneTransaction(settings, "test", TIMEOUT).send(List.of(record("one"))));

            // Then
            assertThat(reading.exitCode()).isEqualTo(ExitCode.NO_BROKER);
            assertThat(reading).hasMessageContaining("does not give " + TOPIC);
            assertThat(sending.exitCode()).isEqualTo(ExitCode.NO_BROKER);
            assertThat(sending).hasMessageContaining("did not take what was sent");
        }
    }

    private static Settings settings(RawLine line) {
        return line.settings(CommonSettings.define(), Map.of());
    }

    private static ProducerRecord<byte[], byte[]> record(String key) {
        return new ProducerRecord<>(TOPIC, key.getBytes(StandardCharsets.UTF_8), null);
    }
}
