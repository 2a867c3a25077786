package io.khabar.ingest.state;

import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.publish.StartCheck;
import io.khabar.ingest.publish.StopSignal;
import io.khabar.news.FeedState;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.OutageInterruptedException;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads what is remembered of all feeds, for people, who do not wait for long. Takes no part in the sharing of the feeds. */
public final class StoredStates {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String TOPIC = Topics.FEED_STATE.name();

    private final Settings settings;
    private final Duration timeout;
    private final Clock clock;

    /** @param timeout how long brokers and registry may take to be there, and then nothing may come from them */
    public StoredStates(Settings settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * The committed state of each feed, by its key.
     *
     * @throws KhabarException NO_BROKER, TOPICS or NO_REGISTRY, with what could not be reached and what to do
     */
    public Map<String, FeedState> read() {
        awaitServers();
        Patience none = new Patience();
        none.close(); // the registry was there a moment ago: whatever it does now is told at once
        try (Deserializer<FeedState> states = ValueSerdes.deserializer(
                        settings.string(CommonSettings.VALUE_DESERIALIZER), settings.registryClient(), none);
                Consumer<byte[], byte[]> consumer = new PublisherFactory(settings, clock, none)
                        .consumer(Map.of(
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                (int) timeout.toMillis(),
                                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) timeout.toMillis()))) {
            return read(consumer, states);
        } catch (OutageInterruptedException e) {
            throw new KhabarException(
                    ExitCode.NO_REGISTRY,
                    "The schema registry at " + String.join(",", settings.list(CommonSettings.REGISTRY_URL))
                            + " went away while the states of the feeds were read: "
                            + (e.getCause() == null
                                    ? e.getMessage()
                                    : e.getCause().getMessage())
                            + ". Is it running? Give its address with --registry-url.",
                    e);
        } catch (TimeoutException e) {
            throw silent(String.valueOf(e.getMessage()), e);
        }
    }

    private void awaitServers() {
        try {
            new StartCheck(settings, clock, new StopSignal(), List.of(Topics.FEED_STATE), timeout).await();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Map<String, FeedState> read(Consumer<byte[], byte[]> consumer, Deserializer<FeedState> states) {
        List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<String, FeedState> read = new HashMap<>();
        Instant last = clock.instant();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(record -> take(record.key(), record.value(), states, read));
            last = records.isEmpty() ? last : clock.instant();
            if (clock.instant().isAfter(last.plus(timeout))) {
                throw silent(
                        "nothing came for " + timeout.toSeconds() + " s, " + read.size() + " states were read", null);
            }
        }
        return read;
    }

    private static void take(
            byte[] key, byte @Nullable [] value, Deserializer<FeedState> states, Map<String, FeedState> read) {
        String feed = new String(key, StandardCharsets.UTF_8);
        if (value == null) {
            read.remove(feed);
        } else {
            read.put(feed, states.deserialize(TOPIC, value));
        }
    }

    private KhabarException silent(String what, @Nullable Exception cause) {
        return new KhabarException(
                ExitCode.NO_BROKER,
                "Kafka at " + String.join(",", settings.list(CommonSettings.BOOTSTRAP_SERVERS)) + " does not give "
                        + TOPIC + ": " + what + ". Are all brokers up, and may this user read the topic?",
                cause);
    }
}
