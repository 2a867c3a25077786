package io.khabar.ingest.state;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * To which partition of the state's topic a feed belongs: where Kafka's own producer puts a record with its key, so that
 * whoever holds the partition holds the feed's state.
 *
 * @param count how many partitions there are
 */
public record FeedPartitions(int count) {

    public int of(String key) {
        return Utils.toPositive(Utils.murmur2(bytes(key))) % count;
    }

    static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
