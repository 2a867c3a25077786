package io.khabar.enrich.story.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagTest {

    @Test
    void shouldReadBothWaysToWritePersons() {
        assertThat(Tag.parse("B-PERS")).isEqualTo(Tag.B_PER);
        assertThat(Tag.parse("I-PER")).isEqualTo(Tag.I_PER);
        assertThatThrownBy(() -> Tag.parse("B-THING")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldWriteTagsAsTheCorpusDoes() {
        assertThat(Tag.B_PER.written("PERS")).isEqualTo("B-PERS");
        assertThat(Tag.I_ORG.written("PERS")).isEqualTo("I-ORG");
        assertThat(Tag.O.written("PERS")).isEqualTo("O");
    }

    @Test
    void shouldLetANameGoOnOnlyAfterItsOwnKind() {
        assertThat(Tag.I_LOC.mayFollow(Tag.B_LOC)).isTrue();
        assertThat(Tag.I_LOC.mayFollow(Tag.I_LOC)).isTrue();
        assertThat(Tag.I_LOC.mayFollow(Tag.B_ORG)).isFalse();
        assertThat(Tag.I_LOC.mayFollow(Tag.I_PER)).isFalse();
        assertThat(Tag.I_LOC.mayFollow(Tag.O)).isFalse();
        assertThat(Tag.B_LOC.mayFollow(Tag.I_PER)).isTrue();
    }
}
