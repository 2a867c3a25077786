package io.khabar.standalone.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.DeadLetter;
import io.khabar.news.DeadLetterHeader;
import io.khabar.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, and what is not. */
class RefusedRecordTest {

    @Test
    void shouldSendItsBytesToItsTopicAndCountTheTimes() {
        RefusedRecord refused =
                new RefusedRecord(letter().setHeaders(List.of(header("trace", "t"), header("khabar-redrive", "1")))
                        .build());

        ProducerRecord<byte[], byte[]> again = refused.again();

        assertThat(refused.hindrance()).isEmpty();
        assertThat(again.topic()).isEqualTo(Topics.RAW_ARTICLES.name());
        assertThat(again.partition()).isNull();
        assertThat(again.timestamp()).isNull();
        assertThat(again.key()).asString(StandardCharsets.UTF_8).isEqualTo("a1");
        assertThat(again.value()).asString(StandardCharsets.UTF_8).isEqualTo("value");
        assertThat(again.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly("trace=t", "khabar-redrive=2");
    }

    @Test
    void shouldSendAStoryToTheTopicWithinEnrich() {
        DeadLetter letter =
                letter().setTopic("khabar-enrich-story-by-id-repartition").build();

        assertThat(new RefusedRecord(letter).hindrance()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.story.enriched.v1", "news.story.by-entity.v1", "__consumer_offsets", ""})
    void shouldSendNothingToATopicThatIsNoInput(String topic) {
        assertThat(new RefusedRecord(letter().setTopic(topic).build()).hindrance())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "17", "many", "-1", ""})
    void shouldLeaveWhatCameBackThreeTimes(String times) {
        DeadLetter letter =
                letter().setHeaders(List.of(header("khabar-redrive", times))).build();

        assertThat(new RefusedRecord(letter).hindrance()).isPresent();
    }

    @Test
    void shouldLeaveWhatWasCutOrHasNoValue() {
        assertThat(new RefusedRecord(letter().setCutFrom(13_000_000).build()).hindrance())
                .hasValueSatisfying(why -> assertThat(why).contains("13000000"));
        assertThat(new RefusedRecord(letter().setValue(null).build()).hindrance())
                .isPresent();
    }

    private static DeadLetter.Builder letter() {
        return DeadLetter.newBuilder()
                .setTopic(Topics.RAW_ARTICLES.name())
                .setKey(bytes("a1"))
                .setValue(bytes("value"));
    }

    private static DeadLetterHeader header(String name, String value) {
        return new DeadLetterHeader(name, bytes(value));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
