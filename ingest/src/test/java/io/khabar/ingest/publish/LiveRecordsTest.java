package io.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.DeadLetter;
import io.khabar.news.RawArticle;
import io.khabar.runtime.MovingClock;
import io.khabar.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class LiveRecordsTest {
    private static final byte[] RAW = "الخبر كما جاء".getBytes(StandardCharsets.UTF_8);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final AtomicReference<DeadLetter> letter = new AtomicReference<>();
    private final Serializer<DeadLetter> letters = (topic, written) -> {
        letter.set(written);
        return new byte[] {1};
    };

    @Test
    void shouldMakeARecordThatIsNoReplay() {
        // When
        Pending record = records((topic, article) -> new byte[] {2}).of(article());

        // Then
        assertThat(record.kind()).isEqualTo(Pending.Kind.ARTICLE);
        assertThat(record.record().topic()).isEqualTo(Topics.RAW_ARTICLES.name());
        assertThat(record.record().timestamp()).isEqualTo(clock.instant().toEpochMilli());
        assertThat(record.record().headers().lastHeader("khabar-replay")).isNull();
    }

    @Test
    void shouldMakeADeadLetterOfWhatCannotBeWritten() {
        // When
        Pending record = records((topic, article) -> {
                    throw new SerializationException("the text is too long");
                })
                .of(article());

        // Then
        assertThat(record.kind()).isEqualTo(Pending.Kind.DEAD_LETTER);
        assertThat(record.record().topic()).isEqualTo(Topics.DEAD_LETTERS.name());
        assertThat(letter.get().getReason()).isEqualTo("not-encodable");
        assertThat(letter.get().getStep()).isEqualTo("encode");
        assertThat(letter.get().getMessage()).contains("feed.xml#1", "the text is too long");
        assertThat(letter.get().getValue()).isEqualTo(ByteBuffer.wrap(RAW));
    }

    private LiveRecords records(Serializer<RawArticle> articles) {
        return new LiveRecords(
                new ArticleEncoder(articles, false), new DeadLetterEncoder(letters, clock, false), clock);
    }

    private static RawArticle article() {
        return RawArticle.newBuilder()
                .setId("0123456789abcdef0123456789abcdef")
                .setOrigin("feed.xml#1")
                .setRaw(ByteBuffer.wrap(RAW))
                .build();
    }
}
