package io.khabar.enrich.topology;

import static io.khabar.enrich.topology.TopologyLine.article;
import static io.khabar.enrich.topology.TopologyLine.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryMention;
import io.khabar.news.StoryRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new version takes back what the one before had said and it does not say any more. */
class RetractionTopologyTest {
    private static final String PAGE = "two-stories.txt";
    private static final String PAGE_WITHOUT = "without-the-other-story.txt";
    private static final String OTHER_PAGE = "other-page-same-story.txt";
    private static final String OTHER_PAGE_WITHOUT = "other-page-without-it.txt";

    private TopologyLine line;

    @BeforeEach
    void start() {
        line = TopologyLine.start();
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void shouldTakeBackTheKeysThatAnEditLost() {
        line.pipe(article("a1", "keys-before.txt"));
        assertThat(line.byEntity()).extracting(StoryMention::getAbout).contains("place:tn", "place:eg");
        assertThat(line.byTopic()).extracting(StoryMention::getAbout).contains("medtop:15000000");

        line.pipe(article("a1", "keys-after.txt"));

        assertThat(line.byEntity())
                .extracting(
                        StoryMention::getAbout,
                        StoryMention::getKind,
                        StoryMention::getStoryVersion,
                        StoryMention::getPubStatus)
                .containsExactlyInAnyOrder(
                        tuple("place:tn", "place", 2, PubStatus.USABLE),
                        tuple("place:eg", "place", 2, PubStatus.CANCELED));
        assertThat(line.byTopic())
                .filteredOn(mention -> mention.getPubStatus() == PubStatus.CANCELED)
                .extracting(StoryMention::getAbout, StoryMention::getKind)
                .contains(tuple("medtop:15000000", "topic"));
    }

    @Test
    void shouldTakeAKeyBackOnce() {
        line.pipe(article("a1", "keys-before.txt"), article("a1", "keys-after.txt"));
        line.drain();

        line.pipe(article("a1", "keys-after.txt").setBy("A. Reporter"));

        assertThat(line.stories()).extracting(EnrichedStory::getVersion).containsExactly(3);
        assertThat(line.byEntity()).extracting(StoryMention::getAbout).containsExactly("place:tn");
    }

    @Test
    void shouldTakeBackAllKeysOfAnArticleThatIsWithdrawnWithoutItsText() {
        line.pipe(article("a1", "keys-before.txt"));
        List<String> told = line.byEntity().stream().map(StoryMention::getAbout).toList();
        line.drain();

        line.pipe(withdrawal("a1"));

        assertThat(line.stories())
                .extracting(EnrichedStory::getVersion, EnrichedStory::getPubStatus)
                .containsExactly(tuple(2, PubStatus.CANCELED));
        assertThat(line.byEntity())
                .allSatisfy(mention -> assertThat(mention.getPubStatus()).isEqualTo(PubStatus.CANCELED))
                .extracting(StoryMention::getAbout)
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void shouldTellTheKeysAgainWhenAWithdrawnArticleReturns() {
        line.pipe(article("a1", "keys-after.txt"), withdrawal("a1"));
        line.drain();

        line.pipe(article("a1", "keys-after.txt").setIngested(TopologyLine.INGESTED.plusSeconds(120)));

        assertThat(line.byEntity())
                .extracting(StoryMention::getAbout, StoryMention::getStoryVersion, StoryMention::getPubStatus)
                .containsExactly(tuple("place:tn", 3, PubStatus.USABLE));
    }

    @Test
    void shouldWithdrawAnEmbeddedStoryThatItsPageLostAndTellSoOnThePage() {
        line.pipe(article("a1", PAGE));
        EnrichedStory embedded = embedded(line.stories());
        List<String> told = aboutOf(embedded);
        assertThat(told).isNotEmpty();

        line.pipe(article("a1", PAGE_WITHOUT));

        List<EnrichedStory> after = line.stories();
        assertThat(after)
                .extracting(EnrichedStory::getUri, EnrichedStory::getVersion, EnrichedStory::getPubStatus)
                .containsExactlyInAnyOrder(
                        tuple(StoryRecords.uri("a1"), 2, PubStatus.USABLE),
                        tuple(embedded.getUri(), 2, PubStatus.CANCELED));
        assertThat(embedded(after).getFirstCreated()).isEqualTo(embedded.getFirstCreated());
        assertThat(after)
                .filteredOn(story -> story.getUri().equals(StoryRecords.uri("a1")))
                .allSatisfy(story -> assertThat(story.getAssociations())
                        .noneMatch(link -> link.getRel().equals("embedded")));
        assertThat(aboutOf(embedded, PubStatus.CANCELED)).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void shouldKeepAnEmbeddedStoryWhileAnotherPageHasIt() {
        line.pipe(article("a1", PAGE), article("a2", OTHER_PAGE));
        EnrichedStory embedded = embedded(line.stories());

        line.pipe(article("a1", PAGE_WITHOUT));

        assertThat(line.stories()).extracting(EnrichedStory::getUri).containsExactly(StoryRecords.uri("a1"));
        line.pipe(article("a2", OTHER_PAGE_WITHOUT));
        assertThat(line.stories())
                .filteredOn(story -> story.getUri().equals(embedded.getUri()))
                .extracting(EnrichedStory::getVersion, EnrichedStory::getPubStatus)
                .containsExactly(tuple(2, PubStatus.CANCELED));
    }

    @Test
    void shouldPublishAnEmbeddedStoryThatReturnsAsItsNextVersion() {
        line.pipe(article("a1", PAGE), article("a1", PAGE_WITHOUT));
        line.drain();

        line.pipe(article("a2", OTHER_PAGE));

        assertThat(embedded(line.stories()))
                .extracting(EnrichedStory::getVersion, EnrichedStory::getPubStatus)
                .containsExactly(3, PubStatus.USABLE);
    }

    @Test
    void shouldWithdrawTheStoriesInAWithdrawnPageThatStandNowhereElse() {
        line.pipe(article("a1", PAGE));
        String embedded = embedded(line.stories()).getUri();

        line.pipe(withdrawal("a1"));

        assertThat(line.stories())
                .extracting(EnrichedStory::getUri, EnrichedStory::getPubStatus)
                .containsExactlyInAnyOrder(
                        tuple(StoryRecords.uri("a1"), PubStatus.CANCELED), tuple(embedded, PubStatus.CANCELED));
    }

    @Test
    void shouldNotPublishTheStoriesInAPageThatComesWithdrawnAtFirst() {
        line.pipe(article("a1", PAGE).setPubStatus(PubStatus.CANCELED));

        assertThat(line.stories())
                .extracting(EnrichedStory::getUri, EnrichedStory::getPubStatus)
                .containsExactly(tuple(StoryRecords.uri("a1"), PubStatus.CANCELED));
    }

    @Test
    void shouldAddNothingWhenEditsAndWithdrawalsAreReplayed() {
        line.pipe(article("a1", PAGE), article("a1", PAGE_WITHOUT), article("a2", OTHER_PAGE), withdrawal("a2"));
        line.drain();

        line.pipe(article("a1", PAGE_WITHOUT), withdrawal("a2"));

        assertThat(line.stories()).isEmpty();
        assertThat(line.byEntity()).isEmpty();
        assertThat(line.byTopic()).isEmpty();
    }

    private static EnrichedStory embedded(List<EnrichedStory> stories) {
        return stories.stream()
                .filter(story -> story.getKhabar().getRole() == StoryRole.EMBEDDED)
                .reduce((first, second) -> {
                    throw new AssertionError("more than one embedded story");
                })
                .orElseThrow();
    }

    /** What the topics by entity and topic say that the story is about, and forget it. */
    private List<String> aboutOf(EnrichedStory story) {
        return aboutOf(story, PubStatus.USABLE);
    }

    private List<String> aboutOf(EnrichedStory story, PubStatus status) {
        return java.util.stream.Stream.concat(line.byEntity().stream(), line.byTopic().stream())
                .filter(mention -> mention.getStoryUri().equals(story.getUri()) && mention.getPubStatus() == status)
                .map(StoryMention::getAbout)
                .toList();
    }
}
