package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.KnownHeadlines;
import io.khabar.enrich.story.RuleVersions;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import io.khabar.news.SeenHeadline;
import io.khabar.news.StoryMention;
import io.khabar.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes into the table of headlines, and that whoever splits the next page is told of it. */
class HeadlinesTopologyTest {
    private static final Instant INGESTED = Instant.parse("2025-03-04T05:06:07Z");
    private static final String PARENT = "ارتفاع صادرات تونس من زيت الزيتون هذا الموسم";
    private static final String EMBEDDED = "المنتخب المغربي لكرة القدم يفوز على نظيره السنغالي وديا";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StoryEnricher enricher = Enrichers.bundled(100_000);
    private final List<Boolean> answers = new ArrayList<>();
    private boolean refusing;
    private RuleVersions rules = enricher.versions();
    private TopologyTestDriver driver;
    private TestInputTopic<String, RawArticle> raw;
    private TestOutputTopic<String, SeenHeadline> headlines;

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldWriteTheHeadlinesOfAPageAndOfTheStoryInIt() throws IOException {
        start(1_000);

        pipe(article("a1", resource("/topology/other-page-same-story.txt")));

        List<TestRecord<String, SeenHeadline>> written = headlines.readRecordsToList();
        assertThat(written)
                .extracting(headline -> headline.value().getHeadline())
                .containsExactlyInAnyOrder(PARENT, EMBEDDED);
        assertThat(written).allSatisfy(headline -> {
            assertThat(headline.key())
                    .isEqualTo(
                            HeadlineKey.of(KnownHeadlines.hash(headline.value().getHeadline())));
            assertThat(headline.value().getStoryUri()).startsWith("urn:khabar:story:");
            assertThat(headline.value().getLanguage()).isEqualTo("ar");
            assertThat(headline.value().getSeen()).isEqualTo(INGESTED);
            assertThat(headline.headers().lastHeader("ce_type").value())
                    .isEqualTo(HeadlineRecords.TYPE.getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void shouldWriteNoHeadlineAgainWhenAPageIsReplayed() throws IOException {
        start(1_000);
        RawArticle page = article("a1", resource("/topology/other-page-same-story.txt"));
        pipe(page);
        headlines.readRecordsToList();

        pipe(page);

        assertThat(headlines.isEmpty()).isTrue();
    }

    @Test
    void shouldWriteTheHeadlineOfAStoryInTwoPagesOnce() throws IOException {
        start(1_000);
        pipe(article("a1", resource("/topology/two-stories.txt")));
        headlines.readRecordsToList();

        pipe(article("a2", resource("/topology/other-page-same-story.txt")));

        assertThat(headlines.readValuesToList())
                .extracting(SeenHeadline::getHeadline)
                .containsExactly(PARENT);
    }

    @Test
    void shouldWriteNoHeadlineOfTwoWordsAndNoneOfAWithdrawal() {
        start(1_000);
        RawArticle twoWords = article("a1", "Quiet morning\nThe harbour of the town was open again.\n");
        RawArticle threeWords = article("a2", "A quiet morning\nThe harbour of the town was open again.\n");
        RawArticle withdrawn = RawArticle.newBuilder(article("a3", "One more quiet morning\nThe harbour was closed.\n"))
                .setPubStatus(PubStatus.CANCELED)
                .build();

        pipe(twoWords, threeWords, withdrawn);

        assertThat(headlines.readValuesToList())
                .extracting(SeenHeadline::getHeadline)
                .containsExactly("A quiet morning");
    }

    @Test
    void shouldTellWhoSplitsAPageOfTheHeadlinesBeforeIt() throws IOException {
        start(1_000);

        pipe(
                article("a1", resource("/topology/other-page-same-story.txt")),
                article("a2", "Another page\nof no story"));

        assertThat(answers).containsExactly(false, true);
        assertThat(meters.get("news.enrich.headlines").gauge().value()).isEqualTo(2.0);
    }

    @Test
    void shouldForgetTheHeadlineThatWasNotSeenForLongest() throws IOException {
        start(2);

        pipe(
                article("a1", resource("/topology/other-page-same-story.txt")),
                article("a2", "The first of two headlines\nThe harbour of the town was open again.\n"),
                article("a3", "The second of two headlines\nThe harbour of the town was open again.\n"),
                article("a4", "The third of two headlines\nThe harbour of the town was open again.\n"));

        assertThat(answers).startsWith(false, true).endsWith(false);
        assertThat(meters.get("news.enrich.headlines").gauge().value()).isEqualTo(2.0);
    }

    @Test
    void shouldKnowNoHeadlinesWhenTheTableIsOff() throws IOException {
        start(0);

        pipe(
                article("a1", resource("/topology/other-page-same-story.txt")),
                article("a2", "Another page\nof no story"));

        assertThat(answers).containsExactly(false, false);
        assertThat(headlines.readValuesToList()).hasSize(2);
    }

    @Test
    void shouldSplitAPageOnceHoweverMuchMoreIsKnownWhenItComesAgain() throws IOException {
        start(1_000);
        RawArticle page = article("a1", "Another page\nof no story");

        pipe(page, article("a2", resource("/topology/other-page-same-story.txt")), page);

        assertThat(answers).containsExactly(false, false);
    }

    @Test
    void shouldSplitAPageAgainUnderNewRules() {
        start(1_000);
        RawArticle page = article("a1", "Another page\nof no story");
        pipe(page);
        SeenArticle before = seen("a1");
        driver.close();
        rules = new RuleVersions(rules.splitter() + "-next", rules.gazetteer(), rules.topics(), rules.languages());
        start(1_000);
        driver.<String, SeenArticle>getKeyValueStore(SplitAndKey.STORE).put("a1", before);

        pipe(page);

        assertThat(answers).hasSize(2);
        assertThat(seen("a1").fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void shouldNotTakeAnArticleForSeenThatWasRefused() {
        start(1_000);
        RawArticle page = article("a1", "Another quiet morning\nThe harbour of the town was open again.\n");
        refusing = true;
        pipe(page);
        refusing = false;

        pipe(page);

        assertThat(answers).hasSize(2);
        assertThat(headlines.readValuesToList()).hasSize(1);
    }

    @Test
    void shouldPassOverAKeyThatIsNoHash() {
        start(1_000);
        TestInputTopic<String, byte[]> topic =
                driver.createInputTopic(Topics.HEADLINES.name(), new StringSerializer(), (name, bytes) -> bytes);

        topic.pipeInput("no hash", new byte[] {1});
        topic.pipeInput(null, new byte[] {1});
        topic.pipeInput(HeadlineKey.of(KnownHeadlines.hash(PARENT)), new byte[] {1});

        assertThat(meters.get("news.enrich.headlines").gauge().value()).isEqualTo(1.0);
    }

    private SeenArticle seen(String id) {
        return driver.<String, SeenArticle>getKeyValueStore(SplitAndKey.STORE).get(id);
    }

    /** The whole domain, asked at each article whether the headline of the first page is known. */
    private EnrichmentResult enrich(Article article, KnownHeadlines known, EntityTagger tagger) {
        answers.add(known.contains(KnownHeadlines.hash(PARENT)));
        return refusing ? new EnrichmentResult.Rejected("test", "refused") : enricher.enrich(article, known, tagger);
    }

    private void start(int maxHeadlines) {
        EnrichSerdes serdes = LocalSerdes.all(LocalSerdes.serde(StoryMention.class));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-enrich");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class);
        EnrichMeters enrichMeters = new EnrichMeters(meters);
        EnrichTopology topology = new EnrichTopology(
                serdes,
                this::enrich,
                rules,
                GazetteerTable.builder(Enrichers::gazetteer, Runnable::run, enrichMeters),
                new EnrichOptions(20_000, StoreKind.MEMORY, maxHeadlines),
                enrichMeters,
                properties);
        driver = new TopologyTestDriver(topology.get(), properties);
        raw = driver.createInputTopic(
                Topics.RAW_ARTICLES.name(),
                new StringSerializer(),
                LocalSerdes.serde(RawArticle.class).serializer());
        headlines = driver.createOutputTopic(
                Topics.HEADLINES.name(),
                new StringDeserializer(),
                LocalSerdes.serde(SeenHeadline.class).deserializer());
    }

    private void pipe(RawArticle... articles) {
        for (RawArticle article : articles) {
            raw.pipeInput(new TestRecord<>(article.getId(), article, INGESTED));
        }
    }

    private static RawArticle article(String id, String text) {
        return RawArticle.newBuilder()
                .setId(id)
                .setText(text)
                .setIngested(INGESTED)
                .build();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HeadlinesTopologyTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
