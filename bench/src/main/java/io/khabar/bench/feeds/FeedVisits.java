package io.khabar.bench.feeds;

import io.khabar.news.FeedState;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.AvroDeserializer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads from {@code news.feed.state.v1} which feeds were fetched, and when they are due again. For one thread. */
final class FeedVisits implements AutoCloseable {
    private final int feeds;
    private final Punctuality punctuality;
    private final Clock clock;
    private final KafkaConsumer<String, FeedState> consumer;
    private final Map<FeedKind, Integer> visits = new EnumMap<>(FeedKind.class);
    private final BitSet visited = new BitSet();
    private int healthyVisited;
    private @Nullable Instant first;
    private @Nullable Instant healthyRound;
    private @Nullable Instant round;

    FeedVisits(int feeds, String bootstrapServers, String registryUrl, Punctuality punctuality, Clock clock) {
        this.feeds = feeds;
        this.punctuality = punctuality;
        this.clock = clock;
        AvroDeserializer<FeedState> values = new AvroDeserializer<>();
        values.configure(Map.of("schema.registry.url", registryUrl), false);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.FEED_STATE.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void read(Duration timeout) {
        consumer.poll(timeout).forEach(record -> take(feed(record.key()), record.value()));
    }

    private void take(int feed, FeedState state) {
        Instant now = clock.instant();
        FeedKind kind = FeedKind.of(feed);
        first = first == null ? now : first;
        visits.merge(kind, 1, Integer::sum);
        if (!visited.get(feed)) {
            visited.set(feed);
            healthyVisited += kind == FeedKind.HEALTHY ? 1 : 0;
        }
        if (healthyRound == null && healthyVisited == count(FeedKind.HEALTHY)) {
            healthyRound = now;
        }
        if (round == null && visited.cardinality() == feeds) {
            round = now;
        }
        if (state.getFailures() == 0) {
            punctuality.due(feed, state.getDue());
        }
    }

    private static int feed(String key) {
        try {
            return FeedAddress.feed(InetAddress.getByName(URI.create(key).getHost()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address that is written out needs no look-up", e);
        }
    }

    /** How many feeds of a kind there are. */
    int count(FeedKind kind) {
        int count = 0;
        for (int feed = 0; feed < feeds; feed++) {
            count += FeedKind.of(feed) == kind ? 1 : 0;
        }
        return count;
    }

    /** Visits so far to feeds of a kind. */
    int visits(FeedKind kind) {
        return visits.getOrDefault(kind, 0);
    }

    /** All visits so far. */
    int visits() {
        return visits.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many feeds were visited. */
    int visited() {
        return visited.cardinality();
    }

    /** From the first visit until all healthy feeds had one; null: not yet. */
    @Nullable
    Duration healthyRound() {
        return since(healthyRound);
    }

    /** From the first visit until all feeds had one; null: not yet. */
    @Nullable
    Duration round() {
        return since(round);
    }

    private @Nullable Duration since(@Nullable Instant end) {
        return end == null || first == null ? null : Duration.between(first, end);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
