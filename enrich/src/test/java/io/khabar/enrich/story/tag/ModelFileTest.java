package io.khabar.enrich.story.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final byte[] FILE = ModelFile.write(TinyModel.parts());

    @Test
    void shouldReadWhatItWrote() {
        // When
        CrfModel model = ModelFile.read(FILE, "tiny.bin");

        // Then
        assertThat(new CrfTagger(model).tag(List.of("وصل", "في", TinyModel.PLACE)))
                .containsExactly(Tag.O, Tag.O, Tag.B_LOC);
        assertThat(model.version()).matches("ner-ar:[0-9a-f]{12}");
    }

    @Test
    void shouldWriteTheSameModelAsTheSameBytes() {
        assertThat(ModelFile.write(TinyModel.parts())).isEqualTo(FILE);
    }

    @Property(tries = 200)
    void shouldRefuseAFileThatWasCutAnywhere(@ForAll @IntRange(min = 0, max = 10_000) int length) {
        byte[] cut = Arrays.copyOf(FILE, length % FILE.length);
        assertThatThrownBy(() -> ModelFile.read(cut, "tiny.bin"))
                .isInstanceOf(BadModelException.class)
                .hasMessageStartingWith("tiny.bin ")
                .hasMessageContaining("train it again");
    }

    @Test
    void shouldSayHowManyBytesAreMissing() {
        byte[] cut = Arrays.copyOf(FILE, FILE.length - 1);
        assertThatThrownBy(() -> ModelFile.read(cut, "tiny.bin"))
                .hasMessageContaining("has " + cut.length + " bytes, not " + FILE.length);
    }

    @Property(tries = 200)
    void shouldRefuseAFileWithOneBitTurned(@ForAll @IntRange(min = 0, max = 100_000) int bit) {
        byte[] damaged = FILE.clone();
        damaged[bit / 8 % FILE.length] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> ModelFile.read(damaged, "tiny.bin")).isInstanceOf(BadModelException.class);
    }

    @Test
    void shouldRefuseAFileOfAnotherKind() {
        byte[] other = "PK something that is no model".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ModelFile.read(other, "tiny.bin")).hasMessageContaining("is no model");
    }
}
