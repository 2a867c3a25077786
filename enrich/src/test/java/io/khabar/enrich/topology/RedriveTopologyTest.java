package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.enrich.record.Articles;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.news.DeadLetter;
import io.khabar.news.EnrichedStory;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import io.khabar.news.StoryMention;
import io.khabar.news.StoryRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

/** What became a dead letter is not taken for seen: sent again, it arrives whole and once. */
class RedriveTopologyTest {
    private static final String PAGE = "two-stories.txt";
    private static final String PAGE_WITHOUT = "without-the-other-story.txt";
    private static final String OTHER_PAGE = "other-page-same-story.txt";
    private static final String OTHER_PAGE_WITHOUT = "other-page-without-it.txt";
    private static final int MORE_THAN_A_LIST_MAY_HOLD = 100_001;

    @Test
    void shouldPublishAnArticleWhoseStoryCouldNotBeReadBack() {
        AtomicBoolean mended = new AtomicBoolean();
        RawArticle.Builder large = article("a1", TopologyLine.INGESTED.toEpochMilli())
                .setText("Tunisia\n" + "Tunisia ".repeat(MORE_THAN_A_LIST_MAY_HOLD));
        try (TopologyLine line = TopologyLine.with((article, known, tagger) ->
                TopologyLine.enricher().enrich(mended.get() ? article : Articles.of(large.build()), known, tagger))) {
            line.pipe(TopologyLine.article("a1", "keys-after.txt"));
            List<DeadLetter> letters = line.deadLetters();
            assertThat(letters).extracting(DeadLetter::getReason).containsExactly("too-large");
            assertThat(line.stories()).isEmpty();

            mended.set(true);
            line.redrive(letters.get(0));

            assertThat(line.stories()).extracting(EnrichedStory::getVersion).containsExactly(1);
            assertThat(line.byEntity()).extracting(StoryMention::getAbout).contains("place:tn");
        }
    }

    @Test
    void shouldPublishNothingOfAStoryOfWhichOneRecordCannotBeWrittenAndAllOfItWhenItIsSentAgain() {
        AtomicBoolean mended = new AtomicBoolean();
        try (TopologyLine line = TopologyLine.withMentions(unwritableUntil(mended))) {
            line.pipe(TopologyLine.article("a1", "keys-after.txt"));
            List<DeadLetter> letters = line.deadLetters();
            assertThat(letters).extracting(DeadLetter::getReason).containsExactly("not-encodable");
            assertThat(line.stories()).isEmpty();

            mended.set(true);
            line.redrive(letters.get(0));
            line.redrive(letters.get(0));

            assertThat(line.stories()).extracting(EnrichedStory::getVersion).containsExactly(1);
            assertThat(line.byEntity()).extracting(StoryMention::getAbout).containsExactly("place:tn");
            assertThat(line.deadLetters()).isEmpty();
        }
    }

    @Test
    void shouldAddNothingWhenAnArticleThatArrivedIsSentAgain() {
        try (TopologyLine line = TopologyLine.start()) {
            RawArticle.Builder page = TopologyLine.article("a1", "two-stories.txt");
            line.pipe(page);
            line.drain();

            line.redrive(letterOf(page));

            assertThat(line.stories()).isEmpty();
            assertThat(line.byEntity()).isEmpty();
            assertThat(line.count("news.enrich.stories", "repeated")).isEqualTo(2.0);
        }
    }

    @Test
    void shouldNotPutAnOlderEditOverTheOneThatCameAfterIt() {
        try (TopologyLine line = TopologyLine.start()) {
            RawArticle.Builder newer =
                    TopologyLine.article("a1", "keys-after.txt").setIngested(TopologyLine.INGESTED.plusSeconds(60));
            line.pipe(newer);
            line.drain();

            line.redrive(letterOf(TopologyLine.article("a1", "keys-before.txt")));

            assertThat(line.stories()).isEmpty();
            assertThat(line.byEntity()).isEmpty();
            assertThat(line.count("news.enrich.articles", "superseded")).isEqualTo(1.0);
        }
    }

    @Test
    void shouldPublishAnEditThatWasRefusedWhenItIsSentAgain() {
        AtomicBoolean mended = new AtomicBoolean();
        try (TopologyLine line =
                TopologyLine.with((article, known, tagger) -> article.text().contains("repaired") && !mended.get()
                        ? new EnrichmentResult.Rejected("test", "refused")
                        : TopologyLine.enricher().enrich(article, known, tagger))) {
            line.pipe(
                    TopologyLine.article("a1", "keys-before.txt"),
                    TopologyLine.article("a1", "keys-after.txt").setIngested(TopologyLine.INGESTED.plusSeconds(60)));
            line.drain();

            mended.set(true);
            line.redrive(line.deadLetters().get(0));

            assertThat(line.stories())
                    .extracting(EnrichedStory::getVersion, EnrichedStory::getPubStatus)
                    .containsExactly(tuple(2, PubStatus.USABLE));
        }
    }

    @Test
    void shouldNotBringAnEditBackThatWasTakenBackBeforeItIsSentAgain() {
        AtomicBoolean mended = new AtomicBoolean();
        try (TopologyLine line =
                TopologyLine.with((article, known, tagger) -> article.text().contains("repaired") && !mended.get()
                        ? new EnrichmentResult.Rejected("test", "refused")
                        : TopologyLine.enricher().enrich(article, known, tagger))) {
            line.pipe(page("keys-before.txt", 0), page("keys-after.txt", 60), page("keys-before.txt", 120));
            line.drain();

            mended.set(true);
            line.redrive(line.deadLetters().get(0));

            assertThat(line.stories()).isEmpty();
            assertThat(line.byEntity()).isEmpty();
            assertThat(line.count("news.enrich.articles", "superseded")).isEqualTo(1.0);
        }
    }

    @Test
    void shouldNotBringAStoryBackWhosePageReturnedToWhatItWasBeforeItIsSentAgain() {
        AtomicBoolean mended = new AtomicBoolean(true);
        try (TopologyLine line = TopologyLine.withMentions(unwritableUntil(mended))) {
            line.pipe(page("keys-before.txt", 0));
            mended.set(false);
            line.pipe(page("keys-after.txt", 60));
            mended.set(true);
            line.pipe(page("keys-before.txt", 120));
            line.drain();

            line.redrive(line.deadLetters().get(0));

            assertThat(line.stories()).isEmpty();
            assertThat(line.byEntity()).isEmpty();
            assertThat(line.count("news.enrich.stories", "superseded")).isEqualTo(1.0);
        }
    }

    @Test
    void shouldLeaveAnEmbeddedStoryAwayThatItsPageLostBeforeItIsSentAgain() {
        AtomicBoolean mended = new AtomicBoolean();
        try (TopologyLine line = TopologyLine.withMentions(unwritableUntil(mended))) {
            line.pipe(page(PAGE, 0));
            List<DeadLetter> letters = line.deadLetters();
            assertThat(letters).hasSize(2);
            mended.set(true);
            line.pipe(page(PAGE_WITHOUT, 60));
            assertThat(line.stories()).extracting(EnrichedStory::getVersion).containsExactly(1);
            line.drain();

            letters.forEach(line::redrive);

            assertThat(line.stories()).isEmpty();
            assertThat(line.byEntity()).isEmpty();
            assertThat(line.count("news.enrich.stories", "superseded")).isEqualTo(2.0);
        }
    }

    @Test
    void shouldPublishAnEmbeddedStoryThatAnotherPageStillHasAndOnlyForThatPage() {
        AtomicBoolean mended = new AtomicBoolean();
        try (TopologyLine line = TopologyLine.withMentions(unwritableUntil(mended))) {
            line.pipe(page(PAGE, 0), page("a2", OTHER_PAGE, 30));
            List<DeadLetter> letters = line.deadLetters();
            assertThat(letters).hasSize(4);
            mended.set(true);
            line.pipe(page(PAGE_WITHOUT, 60));
            line.drain();

            letters.forEach(line::redrive);
            assertThat(line.stories())
                    .extracting(
                            EnrichedStory::getPubStatus,
                            story -> story.getKhabar().getArticleId())
                    .containsExactly(tuple(PubStatus.USABLE, "a2"), tuple(PubStatus.USABLE, "a2"));

            line.pipe(page("a2", OTHER_PAGE_WITHOUT, 90));
            assertThat(line.stories())
                    .filteredOn(story -> story.getKhabar().getRole() == StoryRole.EMBEDDED)
                    .extracting(EnrichedStory::getPubStatus)
                    .containsExactly(PubStatus.CANCELED);
        }
    }

    private static RawArticle.Builder page(String file, int seconds) {
        return page("a1", file, seconds);
    }

    private static RawArticle.Builder page(String id, String file, int seconds) {
        return TopologyLine.article(id, file).setIngested(TopologyLine.INGESTED.plusSeconds(seconds));
    }

    private static RawArticle.Builder article(String id, long ingested) {
        return RawArticle.newBuilder().setId(id).setIngested(java.time.Instant.ofEpochMilli(ingested));
    }

    private static DeadLetter letterOf(RawArticle.Builder article) {
        return DeadLetter.newBuilder()
                .setTopic(io.khabar.schemas.Topics.RAW_ARTICLES.name())
                .setKey(java.nio.ByteBuffer.wrap(article.getId().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .setValue(java.nio.ByteBuffer.wrap(
                        LocalSerdes.serde(RawArticle.class).serializer().serialize("", article.build())))
                .build();
    }

    private static Serde<StoryMention> unwritableUntil(AtomicBoolean mended) {
        Serde<StoryMention> whole = LocalSerdes.serde(StoryMention.class);
        return Serdes.serdeFrom(
                (topic, mention) -> {
                    if (!mended.get()) {
                        throw new SerializationException("the mention cannot be written");
                    }
                    return whole.serializer().serialize(topic, mention);
                },
                whole.deserializer());
    }
}
