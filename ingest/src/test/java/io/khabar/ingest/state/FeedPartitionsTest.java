package io.khabar.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPartitionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/rss", "https://b.example/feed?x=1", "https://خبر.example/أخبار", ""})
    void shouldPutAFeedWhereKafkasProducerPutsItsState(String key) {
        for (int count = 1; count < 50; count++) {
            assertThat(new FeedPartitions(count).of(key))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), count));
        }
    }
}
