package io.khabar.ingest.state;

import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.news.FeedState;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what is remembered of all feeds, for people. Takes no part in the sharing of the feeds. */
public final class StoredStates {
    private static final Duration POLL = Duration.ofMillis(200);

    private StoredStates() {}

    /** The committed state of each feed, by its key. */
    public static Map<String, FeedState> read(Settings settings) {
        try (Patience patience = new Patience();
                Deserializer<FeedState> states = ValueSerdes.deserializer(
                        settings.string(CommonSettings.VALUE_DESERIALIZER), settings.registryClient(), patience);
                Consumer<byte[], byte[]> consumer = new PublisherFactory(settings, Clock.systemUTC(), patience)
                        .consumer(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"))) {
            return read(consumer, states);
        }
    }

    private static Map<String, FeedState> read(Consumer<byte[], byte[]> consumer, Deserializer<FeedState> states) {
        String topic = Topics.FEED_STATE.name();
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<String, FeedState> read = new HashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> {
                String feed = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    read.remove(feed);
                } else {
                    read.put(feed, states.deserialize(topic, record.value()));
                }
            });
        }
        return read;
    }
}
