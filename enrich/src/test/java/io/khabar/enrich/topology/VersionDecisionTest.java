package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.topology.VersionDecision.Known;
import io.khabar.enrich.topology.VersionDecision.Outcome;
import io.khabar.news.Association;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.InfoSource;
import io.khabar.news.Khabar;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryRole;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class VersionDecisionTest {
    private static final Instant FIRST = Instant.parse("2025-01-02T03:04:05Z");

    @Test
    void shouldTakeAStoryNeverSeenForNew() {
        VersionDecision decision = decide(story("a", StoryRole.PRIMARY).build(), null);

        assertThat(decision.outcome()).isEqualTo(Outcome.NEW);
        assertThat(decision.next().version()).isEqualTo(1);
    }

    @Test
    void shouldDropTheSameContent() {
        StoryVersion known = decide(story("a", StoryRole.PRIMARY).build(), null).next();

        VersionDecision decision = decide(story("a", StoryRole.PRIMARY).build(), known);

        assertThat(decision.outcome()).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void shouldNumberAnEditAndKeepWhenTheStoryFirstCame() {
        StoryVersion known = decide(story("a", StoryRole.PRIMARY).build(), null).next();

        VersionDecision decision = decide(
                story("b", StoryRole.PRIMARY)
                        .setFirstCreated(FIRST.plusSeconds(60))
                        .build(),
                known);

        assertThat(decision.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(decision.next().version()).isEqualTo(2);
        assertThat(decision.next().firstCreated()).isEqualTo(FIRST);
    }

    @Test
    void shouldTakeAnotherSourceOfThePagesOwnStoryForAnEdit() {
        StoryVersion known = decide(story("a", StoryRole.PRIMARY).build(), null).next();

        EnrichedStory other = story("a", StoryRole.PRIMARY)
                .setInfoSources(List.of(new InfoSource("Wire", null)))
                .build();

        assertThat(decide(other, known).outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void shouldTakeAnotherSourceOfAnEmbeddedStoryForARepeat() {
        StoryVersion known =
                decide(story("a", StoryRole.EMBEDDED).build(), null).next();

        EnrichedStory other = story("a", StoryRole.EMBEDDED)
                .setInfoSources(List.of(new InfoSource("Wire", null)))
                .build();

        assertThat(decide(other, known).outcome()).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void shouldPublishAWithdrawalOnceAndItsReturnAgain() {
        EnrichedStory usable = story("a", StoryRole.PRIMARY).build();
        EnrichedStory canceled =
                story("", StoryRole.PRIMARY).setPubStatus(PubStatus.CANCELED).build();
        StoryVersion first = decide(usable, null).next();

        VersionDecision withdrawn = decide(canceled, first);
        VersionDecision again = decide(canceled, withdrawn.next());
        VersionDecision back = decide(usable, withdrawn.next());

        assertThat(withdrawn.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(back.next().version()).isEqualTo(3);
    }

    @Test
    void shouldTakeAnotherSetOfEmbeddedStoriesForAnEditOfThePageButNoOtherTeaser() {
        StoryVersion known = decide(story("a", StoryRole.PRIMARY).build(), null).next();

        EnrichedStory teaser = story("a", StoryRole.PRIMARY)
                .setAssociations(List.of(new Association("teaser", null, "A headline", null)))
                .build();
        EnrichedStory embedding = story("a", StoryRole.PRIMARY)
                .setAssociations(List.of(new Association("embedded", "urn:khabar:story:b", "A headline", null)))
                .build();

        assertThat(decide(teaser, known).outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(decide(embedding, known).outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void shouldNameTheKeysThatAnEditLostAndRememberTheNewOnes() {
        StoryVersion known = decide(
                        story("a", StoryRole.PRIMARY)
                                .setPlaces(places("place:tn", "place:eg"))
                                .build(),
                        null)
                .next();

        VersionDecision decision = decide(
                story("b", StoryRole.PRIMARY)
                        .setPlaces(places("place:tn", "place:jo"))
                        .build(),
                known);

        assertThat(decision.lost()).containsExactly("place:eg");
        assertThat(decision.next().keys()).containsExactly("place:tn", "place:jo");
    }

    @Test
    void shouldKeepTheKeysThatWerePublishedWhenARepeatHasOthers() {
        StoryVersion known = decide(
                        story("a", StoryRole.PRIMARY)
                                .setPlaces(places("place:tn"))
                                .build(),
                        null)
                .next();

        VersionDecision decision = decide(
                story("a", StoryRole.PRIMARY).setPlaces(places("place:eg")).build(), known);

        assertThat(decision.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(decision.next().keys()).containsExactly("place:tn");
    }

    @Test
    void shouldWithdrawAnEmbeddedStoryOnlyWhenNoOtherPageHoldsIt() {
        StoryVersion known =
                decide(story("a", StoryRole.EMBEDDED).build(), null).next();
        EnrichedStory lost =
                story("", StoryRole.EMBEDDED).setPubStatus(PubStatus.CANCELED).build();

        assertThat(VersionDecision.of(lost, new Known(known, true, false)).outcome())
                .isEqualTo(Outcome.HELD);
        assertThat(VersionDecision.of(lost, new Known(known, false, false)).outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(VersionDecision.of(lost, new Known(null, false, false)).outcome())
                .isEqualTo(Outcome.REPEATED);
    }

    @Test
    void shouldLeaveAnEmbeddedStoryOfWhichNotAllPagesAreKnown() {
        StoryVersion fromBefore = new StoryVersion(1, FIRST, Instant.EPOCH, 5L, false, false, List.of());
        EnrichedStory lost =
                story("", StoryRole.EMBEDDED).setPubStatus(PubStatus.CANCELED).build();

        assertThat(VersionDecision.of(lost, new Known(fromBefore, false, false)).outcome())
                .isEqualTo(Outcome.HELD);
    }

    @Test
    void shouldDropWhatIsSentAgainAfterItsPageWasReadOnceMore() {
        StoryVersion known = decide(story("b", StoryRole.PRIMARY).build(), null).next();
        EnrichedStory older = story("a", StoryRole.PRIMARY).build();
        EnrichedStory embedded = story("a", StoryRole.EMBEDDED).build();

        assertThat(VersionDecision.of(older, new Known(known, false, true)).outcome())
                .isEqualTo(Outcome.SUPERSEDED);
        assertThat(VersionDecision.of(embedded, new Known(null, false, true)).outcome())
                .isEqualTo(Outcome.SUPERSEDED);
        assertThat(VersionDecision.of(older, new Known(known, false, false)).outcome())
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void shouldRememberWhenAPagesOwnStoryWasReadLast() {
        StoryVersion known = decide(
                        story("a", StoryRole.PRIMARY).setVersionCreated(FIRST).build(), null)
                .next();
        EnrichedStory again = story("a", StoryRole.PRIMARY)
                .setVersionCreated(FIRST.plusSeconds(60))
                .build();

        VersionDecision decision = decide(again, known);

        assertThat(decision.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(decision.next().created()).isEqualTo(FIRST.plusSeconds(60));
        assertThat(decide(again, decision.next()).next()).isEqualTo(decision.next());
    }

    @Test
    void shouldReadBackWhatTheStoreWrote() {
        StoryVersion version = new StoryVersion(
                7, FIRST, FIRST.plusSeconds(5), -3L, true, true, List.of("place:tn", "person:~سامي-الحداد"));

        byte[] bytes = StoryVersion.serde().serializer().serialize("store", version);

        assertThat(StoryVersion.serde().deserializer().deserialize("store", bytes))
                .isEqualTo(version);
    }

    @Test
    void shouldReadWhatAnEarlierKhabarWrote() {
        byte[] bytes = ByteBuffer.allocate(22)
                .put((byte) 1)
                .putInt(7)
                .putLong(FIRST.toEpochMilli())
                .putLong(-3L)
                .put((byte) 1)
                .array();

        assertThat(StoryVersion.serde().deserializer().deserialize("store", bytes))
                .isEqualTo(new StoryVersion(7, FIRST, Instant.EPOCH, -3L, true, false, List.of()));
    }

    @Test
    void shouldRefuseAnEntryOfALaterKhabar() {
        byte[] bytes = new byte[40];
        bytes[0] = 3;

        assertThatThrownBy(() -> StoryVersion.serde().deserializer().deserialize("store", bytes))
                .isInstanceOf(SerializationException.class);
    }

    private static VersionDecision decide(EnrichedStory story, StoryVersion known) {
        return VersionDecision.of(story, new Known(known, false, false));
    }

    private static List<Entity> places(String... keys) {
        return Stream.of(keys)
                .map(key -> Entity.newBuilder().setUri(key).build())
                .toList();
    }

    private static EnrichedStory.Builder story(String hash, StoryRole role) {
        return EnrichedStory.newBuilder()
                .setFirstCreated(FIRST)
                .setKhabar(
                        Khabar.newBuilder().setRole(role).setContentHash(hash).build());
    }
}
