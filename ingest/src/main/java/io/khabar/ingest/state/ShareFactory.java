package io.khabar.ingest.state;

import io.khabar.ingest.publish.LiveRecords;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.news.FeedState;
import io.khabar.runtime.Pause;
import io.khabar.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Makes an instance's part in the sharing of the feeds. */
public final class ShareFactory implements AutoCloseable {
    private static final int BEATS = 3;

    private final PublisherFactory kafka;
    private final Identity identity;
    private final Consumer<byte[], byte[]> consumer;

    /**
     * Who takes part.
     *
     * @param group instances of the same group share the feeds; its name begins their transactional ids
     * @param instance lasting name of this instance; empty: none
     * @param session after how long the others take over from an instance that died
     */
    public record Identity(String group, String instance, Duration session) {}

    public ShareFactory(PublisherFactory kafka, Identity identity) {
        this.kafka = kafka;
        this.identity = identity;
        this.consumer = kafka.consumer(settings(identity));
    }

    private static Map<String, Object> settings(Identity identity) {
        int session = (int) identity.session().toMillis();
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, identity.group());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "khabar-ingest-feeds");
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Math.max(1, session / BEATS));
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        if (!identity.instance().isEmpty()) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, identity.instance());
        }
        return settings;
    }

    /** Asks the broker how many partitions the states have. */
    public FeedPartitions partitions() {
        return new FeedPartitions(
                consumer.partitionsFor(Topics.FEED_STATE.name()).size());
    }

    /**
     * The part; closing it closes what this factory holds.
     *
     * @param pause ends the waits of the part when it is called off
     */
    public FeedShare share(
            LiveRecords records,
            Deserializer<FeedState> states,
            FeedShare.Listener listener,
            Pause pause,
            Clock clock) {
        Serializer<FeedState> serializer = kafka.serializer();
        return new FeedShare(
                consumer,
                partition -> new StateProducer(
                        partition, kafka.transactional(identity.group() + "-" + partition), serializer, records),
                states,
                listener,
                kafka.login(),
                pause,
                clock);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
