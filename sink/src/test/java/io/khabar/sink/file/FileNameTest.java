package io.khabar.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files. */
class FileNameTest {
    private static final FileName NAME = new FileName(new TopicPartition("news.story_v1", 12), 42);

    @Test
    void shouldBeReadBackFromItsText() {
        // When
        Optional<FileName> read = FileName.parse(NAME.text());
        // Then
        assertThat(NAME.text()).isEqualTo("news.story_v1+12+00000000000000000042.avro");
        assertThat(read).contains(NAME);
    }

    @Test
    void shouldTellUnfinishedFilesOfAPartitionFromOthers() {
        // Given
        String temporary = NAME.temporary("abc");
        // When, Then
        assertThat(FileName.isTemporary(temporary, new TopicPartition("news.story_v1", 12)))
                .isTrue();
        assertThat(FileName.isTemporary(temporary, new TopicPartition("news.story_v1", 1)))
                .isFalse();
        assertThat(FileName.isTemporary(NAME.text(), new TopicPartition("news.story_v1", 12)))
                .isFalse();
        assertThat(FileName.parse(temporary)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes.txt",
                "t+1+42.avro",
                "t+x+00000000000000000042.avro",
                "t+1+0000000000000000004x.avro",
                "t+1+00000000000000000042.avro.tmp",
                ".t+1+00000000000000000042.avro",
                "t+1+2+00000000000000000042.avro",
                "t+1+99999999999999999999.avro"
            })
    void shouldNotTakeOtherNamesForItsOwn(String name) {
        // When, Then
        assertThat(FileName.parse(name)).isEmpty();
    }
}
