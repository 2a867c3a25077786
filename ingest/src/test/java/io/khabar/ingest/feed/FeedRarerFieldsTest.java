package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedRarerFieldsTest {

    @Test
    void shouldReadWhatAGroupOfMediaRssSaysOfItsEntryButNotTheCaptionOfAPicture() {
        // When
        ParsedFeed feed = Feeds.parse("formats/media.xml");

        // Then
        FeedEntry film = feed.entries().get(0);
        assertThat(film.title()).isEqualTo("The lighthouse is lit again");
        assertThat(film.summary()).isEqualTo("A film of four minutes.");
        assertThat(film.categories()).containsExactly("Coast", "lamp", "keeper");
        FeedEntry picture = feed.entries().get(1);
        assertThat(picture.summary()).isNull();
        assertThat(picture.categories()).containsExactly("Winter", "North pier");
    }

    @Test
    void shouldReadCategoriesOfPodcastsThatStandInOneAnother() {
        // When / Then
        assertThat(Feeds.parse("formats/media.xml").entries().get(2).categories())
                .containsExactly("Society", "Towns", "Sport");
    }

    @Test
    void shouldTakeUnpackedOctetsForHtmlOnlyWhereTheyLookLikeIt() {
        // When
        ParsedFeed feed = Feeds.parse("formats/octets.xml");

        // Then
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("Snow in May", "1 < 2 & 2");
        assertThat(feed.entries().get(0).summary()).isEqualTo("<p>It snowed.</p>");
    }

    @Test
    void shouldTakeTheLongerForTheContentWhereTwoElementsTellOfAnEntry() {
        // When
        ParsedFeed feed = Feeds.parse("formats/told-twice.xml");

        // Then
        assertThat(feed.entries())
                .extracting(FeedEntry::summary)
                .containsExactly("The mill reopens.", "Rain.", "The same words.", "Short.", "Alone.");
        assertThat(feed.entries())
                .extracting(FeedEntry::content)
                .containsExactly(
                        "The mill reopens after nine years, and we talk to its miller.",
                        "Rain in the valley, and where the road is closed.",
                        null,
                        "Whole",
                        null);
    }

    @Test
    void shouldTakeTheLastOfSeveralDatesOfOneNameAndWhatStandsInRarerPlaces() {
        // When
        ParsedFeed feed = Feeds.parse("formats/twice-and-elsewhere.xml");

        // Then
        assertThat(feed.feed().updated()).isEqualTo(Instant.parse("2024-05-01T06:00:00Z"));
        assertThat(feed.entries())
                .extracting(entry ->
                        entry.updated() == null ? null : entry.updated().time())
                .containsExactly(Instant.parse("2024-05-03T06:00:00Z"), Instant.parse("2024-05-02T06:00:00Z"), null);
        FeedEntry first = feed.entries().get(0);
        assertThat(first.content()).isEqualTo("<p>The <b>pears</b> bloom.</p>");
        assertThat(first.categories()).containsExactly("pears", "spring", "bloom");
        assertThat(feed.entries().get(1).summary()).isEqualTo("Nine minutes with a beekeeper");
        assertThat(feed.entries().get(2).content()).isEqualTo("Write &lt;p&gt; for a paragraph");
    }

    @Test
    void shouldTakeAuthorAndRightsOfACopiedEntryFromWhereItWasCopied() {
        // When
        ParsedFeed feed = Feeds.parse("formats/copied.xml");

        // Then
        assertThat(feed.entries())
                .extracting(FeedEntry::author)
                .containsExactly("Vera Lock", "Ada Grist", "The gatherers");
        assertThat(feed.entries()).extracting(FeedEntry::rights).containsExactly("Vera Lock, no copies", null, null);
    }
}
