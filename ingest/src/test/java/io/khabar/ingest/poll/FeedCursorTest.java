package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListReader;
import io.khabar.news.FeedState;
import io.khabar.news.KnownEntry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedCursorTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Feed FEED = Feeds.feed("a");
    private static final URI URL = FEED.url();
    private static final URI THERE = URI.create("https://there.example/rss");
    private static final List<KnownEntry> ENTRIES =
            List.of(new KnownEntry("one", 1L, 0, false), new KnownEntry("two", 2L, 0, false));

    private final FeedCursor cursor = new FeedCursor(() -> 0);

    @Test
    void shouldRememberWhatAFeedAnsweredFirst() {
        // When
        FeedState after = cursor.after(FeedCursor.unread(FEED), read(2, null, null, null), NOW);

        // Then
        assertThat(after)
                .isEqualTo(FeedState.newBuilder()
                        .setFeed("https://a.example/rss")
                        .setEtag("\"e\"")
                        .setLastModified("yesterday")
                        .setFetched(NOW)
                        .setDue(NOW.plus(Interval.FIRST))
                        .setStatus(200)
                        .setIntervalMs(Interval.FIRST.toMillis())
                        .setKnown(ENTRIES)
                        .setEntries(2)
                        .setLastNew(NOW)
                        .build());
    }

    @Test
    void shouldPutAFeedOffForWhichNothingCouldBeAskedAndRememberNothingElse() {
        // Given
        FeedState before = cursor.after(
                FeedCursor.unread(FEED),
                new Visit(FEED, new Visit.Failed("network", 0, "no answer")),
                NOW.minusSeconds(60));

        // When
        FeedState after = cursor.after(before, new Visit(FEED, new Visit.PutOff()), NOW);

        // Then
        assertThat(after)
                .isEqualTo(FeedState.newBuilder(before)
                        .setDue(NOW.plus(FEED.least()))
                        .build());
    }

    @Test
    void shouldFetchAFeedSoonAndAsAWholeWhilePagesOfItAreWanted() {
        // Given
        Feed wanting = FeedListReader.read(
                        "list", "feeds: [{url: 'https://a.example/rss', page: true, min-interval: 1m}]")
                .list()
                .feeds()
                .get(0);
        Visit.Read read = (Visit.Read) read(2, null, null, null).outcome();
        SiftedEntries entries = read.entries().with(List.of(), Map.of("two", 1));
        Visit.Outcome later = new Visit.Read(read.document(), read.info(), entries, Optional.empty());

        // When
        FeedState after = cursor.after(FeedCursor.unread(wanting), new Visit(wanting, later), NOW);
        FeedState unwanted = cursor.after(FeedCursor.unread(FEED), visit(later), NOW);

        // Then
        assertThat(after.getEtag()).isNull();
        assertThat(after.getLastModified()).isNull();
        assertThat(after.getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(after.getIntervalMs()).isEqualTo(Interval.FIRST.toMillis());
        assertThat(after.getKnown()).last().isEqualTo(new KnownEntry("two", 2L, 1, false));
        assertThat(unwanted.getEtag()).isEqualTo("\"e\"");
        assertThat(unwanted.getDue()).isEqualTo(NOW.plus(Interval.FIRST));
    }

    @Test
    void shouldNotSendTheValidatorsOfOneUrlToAnother() {
        // Given
        FeedState other = FeedState.newBuilder(answered())
                .setFeed("https://a.example/rss?utm_source=x")
                .setMoved(THERE.toString())
                .build();

        // When
        FeedState here = FeedCursor.at(FEED, other);

        // Then
        assertThat(here.getEtag()).isNull();
        assertThat(here.getLastModified()).isNull();
        assertThat(here.getMoved()).isNull();
        assertThat(here.getKnown()).isEqualTo(ENTRIES);
        assertThat(FeedCursor.at(FEED, answered())).isEqualTo(answered());
    }

    @Test
    void shouldKeepWhatItKnowsWhenNothingChanged() {
        // Given
        FeedState before = answered();

        // When
        FeedState after = cursor.after(before, visit(new Visit.Unchanged(null)), NOW);

        // Then
        assertThat(after.getKnown()).isEqualTo(ENTRIES);
        assertThat(after.getEtag()).isEqualTo("\"e\"");
        assertThat(after.getLastNew()).isEqualTo(before.getLastNew());
        assertThat(after.getIntervalMs()).isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(after.getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(after.getStatus()).isEqualTo(304);
    }

    @Test
    void shouldWaitAsLongAsTheFeedOrItsAnswerHolds() {
        assertThat(cursor.after(answered(), read(0, Duration.ofMinutes(90), null, null), NOW)
                        .getDue())
                .isEqualTo(NOW.plus(Duration.ofMinutes(90)));
        assertThat(cursor.after(answered(), read(0, null, Duration.ofHours(2), null), NOW)
                        .getDue())
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(cursor.after(answered(), visit(new Visit.Unchanged(Duration.ofHours(3))), NOW)
                        .getDue())
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void shouldBackOffAndForgetNothingWhenAFeedFails() {
        // Given
        FeedState before = answered();

        // When
        FeedState once = cursor.after(before, visit(new Visit.Failed("client_error", 404, "404")), NOW);
        FeedState twice = cursor.after(once, visit(new Visit.Failed("network", 0, "x".repeat(999))), NOW);
        FeedState mended = cursor.after(twice, read(0, null, null, null), NOW);

        // Then
        assertThat(once.getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(once.getFault()).isEqualTo("404");
        assertThat(twice.getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(4)));
        assertThat(twice.getFailures()).isEqualTo(2);
        assertThat(twice.getFault()).hasSize(300);
        assertThat(twice.getKnown()).isEqualTo(ENTRIES);
        assertThat(twice.getEtag()).isEqualTo("\"e\"");
        assertThat(mended.getFailures()).isZero();
        assertThat(mended.getFault()).isNull();
    }

    @Test
    void shouldWaitAsLongAsAServerAsks() {
        // Given
        Visit asked = visit(new Visit.Throttled(429, Duration.ofHours(5), "too many"));
        Visit silent = visit(new Visit.Throttled(429, null, "too many"));

        // Then
        assertThat(cursor.after(answered(), asked, NOW).getDue()).isEqualTo(NOW.plus(Duration.ofHours(5)));
        assertThat(cursor.after(answered(), silent, NOW).getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(cursor.after(answered(), silent, NOW).getIntervalMs())
                .isEqualTo(Duration.ofMinutes(15).toMillis());
    }

    @Test
    void shouldRestAWeekWhenAFeedIsGoneAndComeBackWhenItAnswers() {
        // When
        FeedState gone = cursor.after(answered(), visit(new Visit.Gone()), NOW);
        FeedState back = cursor.after(gone, read(0, null, null, null), NOW);

        // Then
        assertThat(gone.getGone()).isTrue();
        assertThat(gone.getDue()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(back.getGone()).isFalse();
        assertThat(back.getKnown()).isEqualTo(List.of());
    }

    @Test
    void shouldLookWhereTheListSaysWhenThePlaceItMovedToFails() {
        // Given
        FeedState moved = cursor.after(answered(), read(2, null, null, THERE), NOW);

        // When
        FeedState gone = cursor.after(moved, visit(new Visit.Gone()), NOW);
        FeedState failed = cursor.after(moved, visit(new Visit.Failed("network", 0, "no answer")), NOW);

        // Then
        assertThat(moved.getMoved()).isEqualTo(THERE.toString());
        assertThat(gone.getMoved()).isNull();
        assertThat(gone.getGone()).isFalse();
        assertThat(gone.getEtag()).isNull();
        assertThat(gone.getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(failed.getMoved()).isNull();
        assertThat(failed.getLastModified()).isNull();
    }

    @Test
    void shouldLearnHowOftenAFeedUsuallyBringsSomething() {
        // When
        FeedState first = cursor.after(FeedCursor.unread(FEED), read(2, null, null, null), NOW);
        FeedState second = cursor.after(first, read(1, null, null, null), NOW.plusSeconds(1000));
        FeedState none = cursor.after(second, read(0, null, null, null), NOW.plusSeconds(1500));
        FeedState third = cursor.after(none, read(1, null, null, null), NOW.plusSeconds(3000));

        // Then
        assertThat(first.getUsualGapMs()).isZero();
        assertThat(second.getUsualGapMs()).isEqualTo(1_000_000);
        assertThat(none.getLastNew()).isEqualTo(NOW.plusSeconds(1000));
        assertThat(third.getUsualGapMs()).isEqualTo((3 * 1_000_000 + 2_000_000) / 4);
    }

    @Test
    void shouldTellAFeedThatIsQuietForFarLongerThanUsual() {
        // Given
        Duration day = Duration.ofDays(1);
        FeedState often = FeedState.newBuilder(answered())
                .setUsualGapMs(Duration.ofMinutes(30).toMillis())
                .build();
        FeedState seldom = FeedState.newBuilder(answered())
                .setUsualGapMs(Duration.ofDays(2).toMillis())
                .build();

        // Then
        assertThat(FeedCondition.of(often, NOW.plus(Duration.ofHours(22)), day)).isEqualTo(FeedCondition.HEALTHY);
        assertThat(FeedCondition.of(often, NOW.plus(Duration.ofHours(25)), day)).isEqualTo(FeedCondition.QUIET);
        assertThat(FeedCondition.of(seldom, NOW.plus(Duration.ofDays(15)), day)).isEqualTo(FeedCondition.HEALTHY);
        assertThat(FeedCondition.of(seldom, NOW.plus(Duration.ofDays(17)), day)).isEqualTo(FeedCondition.QUIET);
        assertThat(FeedCondition.of(FeedCursor.unread(FEED), NOW, day)).isEqualTo(FeedCondition.NEW);
    }

    @Test
    void shouldRememberWhatWasLastSaidOfTheUseOfADocument() {
        // Given
        FeedState first =
                cursor.after(FeedCursor.unread(FEED), signalled("x-robots-tag: noai", "tdm-reservation: 1"), NOW);

        // When
        FeedState unasked = cursor.after(first, signalled("x-robots-tag: none", null), NOW);
        FeedState unchanged = cursor.after(unasked, visit(new Visit.Unchanged(null)), NOW);
        FeedState taken = cursor.after(unchanged, read(0, null, null, null), NOW);

        // Then
        assertThat(first.getSignals()).containsExactly("x-robots-tag: noai");
        assertThat(unchanged.getSignals()).containsExactly("x-robots-tag: none");
        assertThat(unchanged.getSiteSignals()).containsExactly("tdm-reservation: 1");
        assertThat(taken.getSignals()).isEmpty();
    }

    private static Visit signalled(String header, @Nullable String site) {
        Visit.Read read = (Visit.Read) read(1, null, null, null).outcome();
        Fetched document = new Fetched(URL, null, 200, new byte[0], null, null, null, null, List.of(header));
        return visit(new Visit.Read(
                document, read.info(), read.entries(), Optional.ofNullable(site).map(List::of)));
    }

    private FeedState answered() {
        return cursor.after(FeedCursor.unread(FEED), read(2, null, null, null), NOW.minusSeconds(600));
    }

    private static Visit visit(Visit.Outcome outcome) {
        return new Visit(FEED, outcome);
    }

    /** An answer with so many new entries. */
    private static Visit read(int fresh, @Nullable Duration freshFor, @Nullable Duration ttl, @Nullable URI moved) {
        Fetched document = new Fetched(URL, moved, 200, new byte[0], null, "\"e\"", "yesterday", freshFor, List.of());
        FeedInfo info = new FeedInfo(null, null, null, null, null, null, ttl, null, List.of());
        SiftedEntries entries = new SiftedEntries(List.of(), fresh == 0 ? List.of() : ENTRIES, 2, fresh, 0, List.of());
        return visit(new Visit.Read(document, info, entries, Optional.empty()));
    }
}
