package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.poll.SiftedEntries.Candidate;
import io.khabar.news.KnownEntry;
import io.khabar.news.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiftedEntriesTest {

    @Test
    void shouldPublishWhatIsNewAndWhatWasEditedTheOldestFirst() {
        // Given
        List<KnownEntry> before = List.of(new KnownEntry("edited", 1L, 0), new KnownEntry("same", 2L, 0));

        // When
        SiftedEntries sifted = SiftedEntries.of(
                List.of(entry("newest", 9), entry("new", 8), entry("edited", 7), entry("same", 2)), before);

        // Then
        assertThat(sifted.articles()).extracting(RawArticle::getId).containsExactly("edited", "new", "newest");
        assertThat(sifted.fresh()).isEqualTo(2);
        assertThat(sifted.edited()).isEqualTo(1);
        assertThat(sifted.overlap()).isEqualTo(0.5);
        assertThat(SiftedEntries.of(List.of(entry("edited", 7)), sifted.known()).articles())
                .isEmpty();
    }

    @Test
    void shouldTakeTheFirstOfTwoEntriesWithOneId() {
        // When
        SiftedEntries sifted = SiftedEntries.of(List.of(entry("a", 2), entry("a", 1)), List.of());
        SiftedEntries again = SiftedEntries.of(List.of(entry("a", 2), entry("a", 1)), sifted.known());

        // Then
        assertThat(sifted.known()).containsExactly(new KnownEntry("a", 2L, 0));
        assertThat(again.articles()).isEmpty();
    }

    @Test
    void shouldKnowAnEntryThatWasAwayForAWhile() {
        // Given
        List<KnownEntry> known = SiftedEntries.of(entries(0, 30), List.of()).known();

        // When
        known = SiftedEntries.of(entries(30, 60), known).known();
        known = SiftedEntries.of(List.of(), known).known();

        // Then
        assertThat(SiftedEntries.of(entries(0, 30), known).articles()).isEmpty();
    }

    @Test
    void shouldRememberAllOfALongFeedAndNotGrowWithoutEnd() {
        // When
        List<KnownEntry> known = List.of();
        for (int round = 0; round < 10; round++) {
            known = SiftedEntries.of(entries(round * 1000, round * 1000 + 2500), known)
                    .known();
        }

        // Then
        assertThat(known).hasSize(SiftedEntries.MOST);
        assertThat(SiftedEntries.of(entries(9000, 11_500), known).fresh()).isZero();
    }

    @Test
    void shouldTakeAnEmptyAnswerForNothingNew() {
        assertThat(SiftedEntries.of(List.of(), List.of()).overlap()).isEqualTo(1);
    }

    private static List<Candidate> entries(int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(i -> entry("e" + i, i)).toList());
    }

    private static Candidate entry(String id, long fingerprint) {
        return new Candidate(RawArticle.newBuilder().setId(id).build(), fingerprint);
    }
}
