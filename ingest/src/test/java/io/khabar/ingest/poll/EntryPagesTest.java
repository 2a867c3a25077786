package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.Fetcher;
import io.khabar.ingest.fetch.SiteRights;
import io.khabar.ingest.fetch.Web;
import io.khabar.ingest.page.PageMeaning;
import io.khabar.ingest.poll.SiftedEntries.Candidate;
import io.khabar.news.KnownEntry;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import io.khabar.runtime.MovingClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntryPagesTest {
    private final Map<String, FetchResult> site = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<PageMeaning> counted = new ArrayList<>();
    private final MovingClock clock = new MovingClock(Instant.EPOCH);
    private Duration took = Duration.ZERO;

    @Test
    void shouldPublishThePageOnceAndAskForItOnce() {
        // Given
        page("a", "<p>whole</p>");

        // When
        SiftedEntries first = visit(List.of(entry("a", "short")), List.of());
        SiftedEntries second = visit(List.of(entry("a", "short")), first.known());

        // Then
        assertThat(texts(first)).containsExactly("<p>whole</p>");
        assertThat(texts(second)).isEmpty();
        assertThat(asked).containsExactly(url("a"));
        assertThat(first.wantsPages()).isFalse();
    }

    @Test
    void shouldAskAgainForThePageOfAnEntryThatWasEdited() {
        // Given
        page("a", "<p>whole</p>");
        SiftedEntries first = visit(List.of(entry("a", "short")), List.of());
        page("a", "<p>mended</p>");

        // Then
        assertThat(texts(visit(List.of(entry("a", "other")), first.known()))).containsExactly("<p>mended</p>");
    }

    @Test
    void shouldPublishTheEntryAtOnceAndThePageWhenItIsThere() {
        // Given
        site.put(url("a"), new FetchResult.Failed(FetchResult.Kind.SERVER_ERROR, 503, "503"));

        // When
        SiftedEntries first = visit(List.of(entry("a", "short")), List.of());
        page("a", "<p>whole</p>");
        SiftedEntries second = visit(List.of(entry("a", "short")), first.known());
        SiftedEntries third = visit(List.of(entry("a", "short")), second.known());

        // Then
        assertThat(texts(first)).containsExactly("short");
        assertThat(first.wantsPages()).isTrue();
        assertThat(texts(second)).containsExactly("<p>whole</p>");
        assertThat(texts(third)).isEmpty();
    }

    @Test
    void shouldTellOfEachPageThatWasAskedForWithItsCause() {
        // Given
        page("a", "<p>whole</p>");
        page("b", "");
        site.put(url("c"), new FetchResult.Failed(FetchResult.Kind.ROBOTS, 0, "robots.txt says no"));

        site.put(url("d"), new FetchResult.Gone(URI.create(url("d"))));

        // When
        visit(List.of(entry("a", "short"), entry("b", "short"), entry("c", "short"), entry("d", "short")), List.of());

        // Then
        assertThat(counted)
                .extracting(PageMeaning::outcome)
                .containsExactlyInAnyOrder("read", "empty", "robots", "gone");
    }

    @Test
    void shouldWithdrawAnEntryWhosePageIsGone() {
        // Given
        page("a", "<p>whole</p>");
        SiftedEntries first = visit(List.of(entry("a", "short")), List.of());
        site.put(url("a"), new FetchResult.Gone(URI.create(url("a"))));

        // When
        SiftedEntries second = visit(List.of(entry("a", "other")), first.known());
        SiftedEntries third = visit(List.of(entry("a", "other")), second.known());

        // Then
        assertThat(second.articles())
                .singleElement()
                .extracting(RawArticle::getPubStatus)
                .isEqualTo(PubStatus.CANCELED);
        assertThat(third.articles()).isEmpty();
        assertThat(second.wantsPages()).isFalse();
    }

    @Test
    void shouldGiveUpAfterThreeTries() {
        // Given
        site.put(url("a"), new FetchResult.Failed(FetchResult.Kind.NETWORK, 0, "no answer"));
        List<KnownEntry> known = List.of();
        List<String> published = new ArrayList<>();

        // When
        for (int i = 0; i < 5; i++) {
            SiftedEntries entries = visit(List.of(entry("a", "short")), known);
            published.addAll(texts(entries));
            known = entries.known();
        }

        // Then
        assertThat(asked).hasSize(EntryPages.TRIES);
        assertThat(published).containsExactly("short");
    }

    @Test
    void shouldNotAskAgainWhereRobotsSayNo() {
        // Given
        site.put(url("a"), new FetchResult.Failed(FetchResult.Kind.ROBOTS, 0, "robots.txt says no"));

        // When
        SiftedEntries first = visit(List.of(entry("a", "short")), List.of());
        visit(List.of(entry("a", "short")), first.known());

        // Then
        assertThat(texts(first)).containsExactly("short");
        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldFetchTwentyPagesTheNewestFirstAndTheOthersAtTheNextVisit() {
        // Given
        List<RawArticle> entries =
                IntStream.range(0, 50).mapToObj(i -> entry("n" + i, "short")).toList();
        IntStream.range(0, 50).forEach(i -> page("n" + i, "<p>whole</p>"));

        // When
        SiftedEntries first = visit(entries, List.of());
        SiftedEntries second = visit(entries, first.known());
        SiftedEntries third = visit(entries, second.known());

        // Then
        assertThat(first.articles()).hasSize(50);
        assertThat(texts(first).subList(0, 30)).containsOnly("short");
        assertThat(texts(first).subList(30, 50)).containsOnly("<p>whole</p>");
        assertThat(second.articles())
                .hasSize(20)
                .last()
                .extracting(RawArticle::getId)
                .isEqualTo("n20");
        assertThat(third.articles()).hasSize(10);
        assertThat(third.wantsPages()).isFalse();
        assertThat(asked).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void shouldBeginWithNoPageWhenTheVisitHasTakenAMinute() {
        // Given
        took = Duration.ofSeconds(31);
        page("a", "<p>whole</p>");
        page("b", "<p>whole</p>");
        page("c", "<p>whole</p>");

        // When
        SiftedEntries entries =
                visit(List.of(entry("a", "short"), entry("b", "short"), entry("c", "short")), List.of());

        // Then
        assertThat(asked).containsExactly(url("a"), url("b"));
        assertThat(texts(entries)).containsExactly("short", "<p>whole</p>", "<p>whole</p>");
    }

    @Test
    void shouldStopWhereTheServerAsksForLess() {
        // Given
        site.put(url("a"), new FetchResult.Throttled(429, null, "429"));

        // When
        SiftedEntries entries = visit(List.of(entry("a", "short"), entry("b", "short")), List.of());

        // Then
        assertThat(asked).containsExactly(url("a"));
        assertThat(entries.articles()).hasSize(2);
        assertThat(entries.wantsPages()).isTrue();
    }

    @Test
    void shouldPublishAnEntryWithoutATextWithItsPageOnly() {
        // Given
        page("a", "<p>whole</p>");
        site.put(url("b"), new FetchResult.Failed(FetchResult.Kind.CLIENT_ERROR, 404, "404"));

        // Then
        assertThat(texts(visit(List.of(entry("a", ""), entry("b", "")), List.of())))
                .containsExactly("<p>whole</p>");
    }

    @Test
    void shouldAskForNoPageOfWhatWasWithdrawn() {
        // Given
        RawArticle withdrawn = RawArticle.newBuilder(entry("a", ""))
                .setPubStatus(PubStatus.CANCELED)
                .build();

        // Then
        assertThat(visit(List.of(withdrawn), List.of()).articles()).containsExactly(withdrawn);
        assertThat(asked).isEmpty();
    }

    private SiftedEntries visit(List<RawArticle> entries, List<KnownEntry> known) {
        List<Candidate> candidates = entries.stream()
                .map(entry -> new Candidate(entry, ArticleFingerprint.of(entry)))
                .toList();
        return new EntryPages(new Web(new Site(), SiteRights.NONE), Runnable::run, clock, counted::add)
                .of(Feeds.feed("a"), SiftedEntries.of(candidates, known))
                .join();
    }

    private static List<String> texts(SiftedEntries entries) {
        return entries.articles().stream().map(RawArticle::getText).toList();
    }

    private static RawArticle entry(String id, String text) {
        return RawArticle.newBuilder().setId(id).setUrl(url(id)).setText(text).build();
    }

    private static String url(String id) {
        return "https://news.example/" + id;
    }

    private void page(String id, String markup) {
        byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
        site.put(
                url(id),
                new FetchResult.Fetched(
                        URI.create(url(id)), null, 200, bytes, "text/html", null, null, null, List.of()));
    }

    private final class Site implements Fetcher {
        @Override
        public CompletableFuture<FetchResult> fetch(FetchRequest request) {
            asked.add(request.url().toString());
            clock.advance(took);
            return CompletableFuture.completedFuture(
                    Objects.requireNonNull(site.get(request.url().toString())));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
