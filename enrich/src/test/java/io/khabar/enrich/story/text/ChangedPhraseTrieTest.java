package io.khabar.enrich.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangedPhraseTrieTest {

    private final PhraseTrie trie = new PhraseTrie.Builder()
            .add("tram guild", 1)
            .add("tram guild", 2)
            .add("tram guild of the north", 3)
            .build();

    @Test
    void shouldTakeBackWhatAPhraseStandsForAndWhatOnlyLedThere() {
        // Given
        var builder = new PhraseTrie.Builder(trie);

        // When
        int one = builder.remove(FoldedText.of("tram guild"), value -> value == 1);
        int last = builder.remove(FoldedText.of("tram guild of the north"), value -> true);
        int none = builder.remove(FoldedText.of("tram"), value -> true);
        PhraseTrie changed = builder.build();

        // Then
        assertThat(new int[] {one, last, none}).containsExactly(1, 1, 0);
        assertThat(changed.values("tram guild")).containsExactly(2);
        assertThat(changed.isBeginning("tram")).isTrue();
        assertThat(changed.isBeginning("tram guild")).isFalse();
        assertThat(changed.isBeginning("tram guild of")).isFalse();
        assertThat(changed.values("tram guild of the north")).isEmpty();
    }

    @Test
    void shouldLeaveTheTrieThatItBeganWithAsItWas() {
        // When
        var builder = new PhraseTrie.Builder(trie).add("quay guild", 4).add("tram guild", 5);
        builder.remove(FoldedText.of("tram guild of the north"), value -> true);
        PhraseTrie changed = builder.build();

        // Then
        assertThat(changed.values("tram guild")).containsExactly(1, 2, 5);
        assertThat(changed.values("quay guild")).containsExactly(4);
        assertThat(trie.values("tram guild")).containsExactly(1, 2);
        assertThat(trie.values("quay guild")).isEmpty();
        assertThat(trie.isBeginning("quay")).isFalse();
        assertThat(trie.isBeginning("tram guild")).isTrue();
    }
}
