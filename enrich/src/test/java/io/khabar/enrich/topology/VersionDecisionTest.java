package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.topology.VersionDecision.Outcome;
import io.khabar.news.EnrichedStory;
import io.khabar.news.InfoSource;
import io.khabar.news.Khabar;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionDecisionTest {
    private static final Instant FIRST = Instant.parse("2025-01-02T03:04:05Z");

    @Test
    void shouldTakeAStoryNeverSeenForNew() {
        VersionDecision decision =
                VersionDecision.of(story("a", StoryRole.PRIMARY).build(), null);

        assertThat(decision.outcome()).isEqualTo(Outcome.NEW);
        assertThat(decision.next().version()).isEqualTo(1);
    }

    @Test
    void shouldDropTheSameContent() {
        StoryVersion known =
                VersionDecision.of(story("a", StoryRole.PRIMARY).build(), null).next();

        VersionDecision decision =
                VersionDecision.of(story("a", StoryRole.PRIMARY).build(), known);

        assertThat(decision.outcome()).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void shouldNumberAnEditAndKeepWhenTheStoryFirstCame() {
        StoryVersion known =
                VersionDecision.of(story("a", StoryRole.PRIMARY).build(), null).next();

        VersionDecision decision = VersionDecision.of(
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
        StoryVersion known =
                VersionDecision.of(story("a", StoryRole.PRIMARY).build(), null).next();

        EnrichedStory other = story("a", StoryRole.PRIMARY)
                .setInfoSources(List.of(new InfoSource("Wire", null)))
                .build();

        assertThat(VersionDecision.of(other, known).outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void shouldTakeAnotherSourceOfAnEmbeddedStoryForARepeat() {
        StoryVersion known =
                VersionDecision.of(story("a", StoryRole.EMBEDDED).build(), null).next();

        EnrichedStory other = story("a", StoryRole.EMBEDDED)
                .setInfoSources(List.of(new InfoSource("Wire", null)))
                .build();

        assertThat(VersionDecision.of(other, known).outcome()).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void shouldPublishAWithdrawalOnceAndItsReturnAgain() {
        EnrichedStory usable = story("a", StoryRole.PRIMARY).build();
        EnrichedStory canceled =
                story("", StoryRole.PRIMARY).setPubStatus(PubStatus.CANCELED).build();
        StoryVersion first = VersionDecision.of(usable, null).next();

        VersionDecision withdrawn = VersionDecision.of(canceled, first);
        VersionDecision again = VersionDecision.of(canceled, withdrawn.next());
        VersionDecision back = VersionDecision.of(usable, withdrawn.next());

        assertThat(withdrawn.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(back.next().version()).isEqualTo(3);
    }

    @Test
    void shouldReadBackWhatTheStoreWrote() {
        StoryVersion version = new StoryVersion(7, FIRST, -3L, true);

        byte[] bytes = StoryVersion.serde().serializer().serialize("store", version);

        assertThat(StoryVersion.serde().deserializer().deserialize("store", bytes))
                .isEqualTo(version);
    }

    private static EnrichedStory.Builder story(String hash, StoryRole role) {
        return EnrichedStory.newBuilder()
                .setFirstCreated(FIRST)
                .setKhabar(
                        Khabar.newBuilder().setRole(role).setContentHash(hash).build());
    }
}
