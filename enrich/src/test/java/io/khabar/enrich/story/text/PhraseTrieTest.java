package io.khabar.enrich.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTrieTest {

    private final PhraseTrie trie = new PhraseTrie.Builder()
            .add("Tram Guild", 1)
            .add("tram guild", 2)
            .add("Tram Guild of the North", 3)
            .build();

    @Test
    void shouldTellWhatExactlyAPhraseStandsFor() {
        assertThat(trie.values("TRAM guild")).containsExactly(1, 2);
        assertThat(trie.values("tram guild of the north")).containsExactly(3);
    }

    @Test
    void shouldTellNothingOfBeginningsStrangersAndNothing() {
        assertThat(trie.values("tram")).isEmpty();
        assertThat(trie.values("tram guild of the south")).isEmpty();
        assertThat(trie.values("tram guild of the north sea")).isEmpty();
        assertThat(trie.values("")).isEmpty();
    }
}
