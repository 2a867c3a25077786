package io.khabar.enrich.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void shouldKeepOffsetsOfATextWithoutSurrogates() {
        CodePoints points = CodePoints.of("خبر");

        assertThat(points.at(0)).isZero();
        assertThat(points.at(3)).isEqualTo(3);
    }

    @Test
    void shouldCountAPairAsOneAndALoneSurrogateAsOne() {
        String text = "a\ud83d\ude00b\ud83dc";

        CodePoints points = CodePoints.of(text);

        assertThat(points.at(text.indexOf("b"))).isEqualTo(text.codePointCount(0, text.indexOf("b")));
        assertThat(points.at(text.indexOf("c"))).isEqualTo(text.codePointCount(0, text.indexOf("c")));
        assertThat(points.at(text.length())).isEqualTo(text.codePointCount(0, text.length()));
    }
}
