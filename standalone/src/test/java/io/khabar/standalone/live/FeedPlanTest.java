package io.khabar.standalone.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.standalone.live.FeedPlan.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedPlanTest {

    @TempDir
    private Path seeds;

    @Test
    void shouldMakeAFeedOfEachFolderAndPublisherInFormatsByTurns() throws IOException {
        // Given
        write("a/one.txt", "one");
        write("b/two.txt", "two");
        write("c/a/three.txt", "three");
        write("d e/four.jsonl", "{\"text\": \"four\"}\n{\"text\": \"five\", \"publisher\": \"جريدة المثال\"}\n");

        // When
        FeedPlan plan = plan();

        // Then
        assertThat(plan.feeds())
                .extracting(LocalFeed::file)
                .containsExactly("a.rss", "b.atom", "a-2.json", "d-e.rss", "d-e-2.atom");
        assertThat(plan.feeds()).extracting(LocalFeed::publisher).containsOnly(null, "جريدة المثال");
    }

    @Test
    void shouldPublishAnItemOfEachFeedInTurn() throws IOException {
        // Given
        write("a/1.txt", "a1");
        write("a/2.txt", "a2");
        write("b/1.txt", "b1");

        // When
        List<String> texts = plan().publications().stream()
                .map(publication -> publication.item().text())
                .toList();

        // Then
        assertThat(texts).containsExactly("a1", "b1", "a2");
    }

    @Test
    void shouldPutNoMoreIntoAFeedThanIsReadOfOne() throws IOException {
        // Given
        write(
                "a/many.jsonl",
                IntStream.range(0, 1001)
                        .mapToObj(i -> "{\"text\": \"text " + i + "\"}\n")
                        .collect(Collectors.joining()));

        // When
        FeedPlan plan = plan();

        // Then
        assertThat(plan.publications().stream()
                        .collect(Collectors.groupingBy(Publication::feed, Collectors.counting()))
                        .values())
                .containsExactlyInAnyOrder(500L, 500L, 1L);
    }

    @Test
    void shouldTellWhatIsNoArticleAndLeaveWithdrawalsOut() throws IOException {
        // Given
        write("a/empty.txt", " ");
        write("a/gone.jsonl", "{\"guid\": \"g\", \"pubStatus\": \"canceled\"}\n");
        write("a/good.txt", "good");

        // When
        FeedPlan plan = plan();

        // Then
        assertThat(plan.bad()).singleElement().asString().contains("empty.txt");
        assertThat(plan.withdrawals()).isEqualTo(1);
        assertThat(plan.publications()).hasSize(1);
    }

    private FeedPlan plan() {
        return FeedPlan.of(List.of(seeds.toString()), Clock.systemUTC());
    }

    private void write(String name, String text) throws IOException {
        Path file = seeds.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
