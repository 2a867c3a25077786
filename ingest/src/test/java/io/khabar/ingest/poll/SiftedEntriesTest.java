package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.poll.SiftedEntries.Candidate;
import io.khabar.news.KnownEntry;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiftedEntriesTest {

    @Test
    void shouldPublishWhatIsNewAndWhatWasEditedTheOldestFirst() {
        // Given
        List<KnownEntry> before = List.of(new KnownEntry("edited", 1L, 0, false), new KnownEntry("same", 2L, 0, false));

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
        assertThat(sifted.known()).containsExactly(new KnownEntry("a", 2L, 0, false));
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

    @Test
    void shouldWithdrawAnEntryWhoseHeadlineWasEditedIntoAKillNotice() {
        // Given
        List<KnownEntry> known = SiftedEntries.of(List.of(headed("a", "The river rises", 1)), List.of())
                .known();

        // When
        SiftedEntries killed = SiftedEntries.of(List.of(headed("a", "WITHDRAWN: The river rises", 2)), known);
        SiftedEntries same = SiftedEntries.of(List.of(headed("a", "WITHDRAWN: The river rises", 2)), killed.known());
        SiftedEntries again = SiftedEntries.of(List.of(headed("a", "WITHDRAWN: The river", 3)), same.known());
        SiftedEntries back = SiftedEntries.of(List.of(headed("a", "The river rises", 4)), again.known());

        // Then
        assertThat(statuses(killed)).containsExactly(PubStatus.CANCELED);
        assertThat(same.articles()).isEmpty();
        assertThat(statuses(again)).containsExactly(PubStatus.CANCELED);
        assertThat(statuses(back)).containsExactly(PubStatus.USABLE);
    }

    @Test
    void shouldTakeAnEntryThatCameAsAKillNoticeForNewsOfOne() {
        // When
        SiftedEntries first = SiftedEntries.of(List.of(headed("a", "WITHDRAWN: a study of rivers", 1)), List.of());
        SiftedEntries edited = SiftedEntries.of(List.of(headed("a", "WITHDRAWN: a study of lakes", 2)), first.known());

        // Then
        assertThat(statuses(first)).containsExactly(PubStatus.USABLE);
        assertThat(statuses(edited)).containsExactly(PubStatus.USABLE);
    }

    private static List<PubStatus> statuses(SiftedEntries entries) {
        return entries.articles().stream().map(RawArticle::getPubStatus).toList();
    }

    private static Candidate headed(String id, String headline, long fingerprint) {
        return new Candidate(
                RawArticle.newBuilder().setId(id).setHeadline(headline).build(), fingerprint);
    }

    private static List<Candidate> entries(int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(i -> entry("e" + i, i)).toList());
    }

    private static Candidate entry(String id, long fingerprint) {
        return new Candidate(RawArticle.newBuilder().setId(id).build(), fingerprint);
    }
}
