package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.deadletter.RejectedArticleException;
import io.khabar.enrich.record.StoryRecords;
import io.khabar.news.EnrichedStory;
import io.khabar.news.EntityCandidate;
import io.khabar.news.GazetteerLine;
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
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routing, keys and versions. What a text is split into is tested on the domain's own classes. */
class EnrichTopologyTest {
    private static final Instant INGESTED = Instant.parse("2025-03-04T05:06:07Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, RawArticle> raw;
    private TestOutputTopic<String, EnrichedStory> enriched;
    private TestOutputTopic<String, StoryMention> byEntity;
    private TestOutputTopic<String, StoryMention> byTopic;

    @BeforeEach
    void start() {
        Properties properties = properties();
        driver = new TopologyTestDriver(topology(properties).get(), properties);
        raw = driver.createInputTopic(
                Topics.RAW_ARTICLES.name(),
                new StringSerializer(),
                LocalSerdes.serde(RawArticle.class).serializer());
        enriched = output(
                Topics.ENRICHED_STORIES.name(),
                LocalSerdes.serde(EnrichedStory.class).deserializer());
        byEntity = output(
                Topics.STORIES_BY_ENTITY.name(),
                LocalSerdes.serde(StoryMention.class).deserializer());
        byTopic = output(
                Topics.STORIES_BY_TOPIC.name(),
                LocalSerdes.serde(StoryMention.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    /**
     * A diff here strands state: nodes, stores and internal topics that are renamed leave what they held behind. Change the
     * file only together with a migration note in CHANGELOG.md.
     */
    @Test
    void shouldKeepTheShapeOfTheTopology() throws IOException {
        String shape = topology(properties()).get().describe().toString();

        assertThat(shape.strip())
                .isEqualToIgnoringNewLines(resource("/topology/enrich.txt").strip());
    }

    @Test
    void shouldHaveTheSameShapeWithoutTheTableOfHeadlines() throws IOException {
        String shape = topology(properties(), 0).get().describe().toString();

        String whole = resource("/topology/enrich.txt");
        assertThat(shape.strip())
                .isEqualToIgnoringNewLines(
                        whole.substring(0, whole.indexOf("Sub-topology: 3")).strip());
    }

    @Test
    void shouldPublishEachStoryOfAPageUnderItsOwnId() throws IOException {
        raw.pipeInput(article("a1", resource("/topology/two-stories.txt")));

        List<TestRecord<String, EnrichedStory>> stories = enriched.readRecordsToList();
        assertThat(stories).hasSize(2);
        assertThat(stories).allSatisfy(story -> assertThat(story.key()).isEqualTo(StoryRecords.id(story.value())));
        EnrichedStory parent = stories.get(0).value();
        EnrichedStory child = stories.get(1).value();
        assertThat(stories.get(0).key()).isEqualTo("a1");
        assertThat(child.getKhabar().getParentUri()).isEqualTo(parent.getUri());
        assertThat(parent.getAssociations()).anyMatch(link -> child.getUri().equals(link.getUri()));
    }

    @Test
    void shouldKeyMentionsByWhatTheStoryIsAbout() throws IOException {
        raw.pipeInput(article("a1", resource("/topology/two-stories.txt")));

        List<TestRecord<String, StoryMention>> mentions = byEntity.readRecordsToList();
        assertThat(mentions).isNotEmpty();
        assertThat(mentions)
                .allSatisfy(mention ->
                        assertThat(mention.key()).isEqualTo(mention.value().getAbout()));
        assertThat(mentions).anyMatch(mention -> mention.key().equals("place:jo"));
        assertThat(byTopic.readRecordsToList())
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.key()).startsWith("medtop:"));
    }

    @Test
    void shouldDropARepeatAndCountItsStories() throws IOException {
        String page = resource("/topology/two-stories.txt");
        raw.pipeInput(article("a1", page));
        enriched.readRecordsToList();

        raw.pipeInput(article("a1", page));

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(count("news.enrich.articles", "split")).isEqualTo(1.0);
        assertThat(count("news.enrich.articles", "repeated")).isEqualTo(1.0);
        assertThat(count("news.enrich.stories", "new")).isEqualTo(2.0);
        assertThat(count("news.enrich.stories", "repeated")).isEqualTo(2.0);
    }

    @Test
    void shouldCountWhetherAPageOfMarkupHasAMainText() {
        String whole = "<article><h1>Ferry back in service</h1><p>" + "The ferry crossed the bay again. ".repeat(9)
                + "</p></article>";
        RawArticle page = RawArticle.newBuilder(rawArticle("a1", whole))
                .setContentType("text/html")
                .build();
        raw.pipeInput(new TestRecord<>("a1", page, INGESTED));
        RawArticle picture = RawArticle.newBuilder(rawArticle("a2", "<h1>The ferry</h1><p>A ferry.</p>"))
                .setContentType("text/html")
                .build();

        raw.pipeInput(new TestRecord<>("a2", picture, INGESTED));

        assertThat(meters.counter("news.enrich.pages", "main", "found").count()).isEqualTo(1.0);
        assertThat(meters.counter("news.enrich.pages", "main", "missing").count())
                .isEqualTo(1.0);
    }

    @Test
    void shouldDropAnArticleThatOnlySaysTheSameWithAnotherGuid() throws IOException {
        RawArticle article = rawArticle("a1", resource("/topology/two-stories.txt"));
        raw.pipeInput(new TestRecord<>("a1", article, INGESTED));
        enriched.readRecordsToList();
        RawArticle other = RawArticle.newBuilder(article).setGuid("other").build();

        raw.pipeInput(new TestRecord<>("a1", other, INGESTED));

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(count("news.enrich.articles", "split")).isEqualTo(2.0);
        assertThat(count("news.enrich.stories", "repeated")).isEqualTo(2.0);
    }

    @Test
    void shouldPublishAnEditThatIsTakenBackAsAVersionOfItsOwn() throws IOException {
        String page = resource("/topology/two-stories.txt");
        raw.pipeInput(article("a1", page));
        raw.pipeInput(article("a1", page.replace("85", "95")));
        enriched.readRecordsToList();

        raw.pipeInput(article("a1", page));

        assertThat(enriched.readRecordsToList())
                .singleElement()
                .satisfies(story -> assertThat(story.value().getVersion()).isEqualTo(3));
    }

    @Test
    void shouldPublishAWithdrawalOnceAndTheReturnOfTheArticle() throws IOException {
        RawArticle usable = rawArticle("a1", resource("/topology/two-stories.txt"));
        RawArticle canceled =
                RawArticle.newBuilder(usable).setPubStatus(PubStatus.CANCELED).build();

        for (RawArticle article : List.of(usable, canceled, canceled, usable)) {
            raw.pipeInput(new TestRecord<>("a1", article, INGESTED));
        }

        assertThat(enriched.readRecordsToList())
                .filteredOn(story -> story.key().equals("a1"))
                .extracting(
                        story -> story.value().getVersion(),
                        story -> story.value().getPubStatus())
                .containsExactly(tuple(1, PubStatus.USABLE), tuple(2, PubStatus.CANCELED), tuple(3, PubStatus.USABLE));
    }

    @Test
    void shouldPublishAnEditAsTheNextVersionUnderTheSameKey() throws IOException {
        String page = resource("/topology/two-stories.txt");
        raw.pipeInput(article("a1", page));
        enriched.readRecordsToList();

        raw.pipeInput(article("a1", page.replace("85", "95")));

        List<TestRecord<String, EnrichedStory>> stories = enriched.readRecordsToList();
        assertThat(stories).hasSize(1);
        assertThat(stories.get(0).key()).isEqualTo("a1");
        assertThat(stories.get(0).value().getVersion()).isEqualTo(2);
    }

    @Test
    void shouldPublishAStoryEmbeddedInTwoPagesOnce() throws IOException {
        String page = resource("/topology/two-stories.txt");
        raw.pipeInput(article("a1", page));
        String embedded = enriched.readRecordsToList().get(1).key();

        raw.pipeInput(article("a2", resource("/topology/other-page-same-story.txt")));

        List<TestRecord<String, EnrichedStory>> stories = enriched.readRecordsToList();
        assertThat(stories).extracting(TestRecord::key).containsExactly("a2");
        assertThat(stories.get(0).value().getAssociations())
                .anyMatch(link -> StoryRecords.uri(embedded).equals(link.getUri()));
    }

    @Test
    void shouldSendCloudEventsHeadersAndCarryTheReplayFlagOn() throws IOException {
        RecordHeaders headers = new RecordHeaders();
        headers.add("khabar-replay", "true".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_id", "of the raw article".getBytes(StandardCharsets.UTF_8));

        raw.pipeInput(
                new TestRecord<>("a1", rawArticle("a1", resource("/topology/two-stories.txt")), headers, INGESTED));

        TestRecord<String, EnrichedStory> story = enriched.readRecord();
        assertThat(header(story, "ce_id")).isEqualTo("a1:1");
        assertThat(header(story, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(story, "khabar-replay")).isEqualTo("true");
        assertThat(story.value().getKhabar().getReplay()).isTrue();
        assertThat(story.getRecordTime()).isEqualTo(INGESTED);
    }

    @Test
    void shouldCarryTheMarkOfACanaryOnToAllThatComesOfIt() throws IOException {
        RecordHeaders headers = new RecordHeaders();
        headers.add("khabar-canary", "true".getBytes(StandardCharsets.UTF_8));

        raw.pipeInput(
                new TestRecord<>("a1", rawArticle("a1", resource("/topology/two-stories.txt")), headers, INGESTED));
        raw.pipeInput(article("a2", resource("/topology/other-page-same-story.txt")));

        List<TestRecord<String, EnrichedStory>> stories = enriched.readRecordsToList();
        assertThat(stories)
                .filteredOn(EnrichTopologyTest::isCanary)
                .hasSize(2)
                .allSatisfy(story ->
                        assertThat(story.value().getKhabar().getArticleId()).isEqualTo("a1"));
        assertThat(stories)
                .filteredOn(story -> !isCanary(story))
                .extracting(TestRecord::key)
                .containsExactly("a2");
        assertThat(byEntity.readRecordsToList())
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(isCanary(mention))
                        .isEqualTo(!mention.value().getStoryUri().equals(StoryRecords.uri("a2"))));
    }

    private static boolean isCanary(TestRecord<?, ?> record) {
        return record.headers().lastHeader("khabar-canary") != null;
    }

    @Test
    void shouldRejectAnArticleWithoutText() {
        TestRecord<String, RawArticle> empty = article("a1", "  \n ");

        assertThatThrownBy(() -> raw.pipeInput(empty))
                .isInstanceOf(StreamsException.class)
                .hasRootCauseInstanceOf(RejectedArticleException.class);
    }

    @Test
    void shouldRejectAnArticleOfWhichAStoryIsLargerThanTheTopicTakes() {
        TestRecord<String, RawArticle> large = article("a1", "A long list\n" + "word after word ".repeat(3_000));

        assertThatThrownBy(() -> raw.pipeInput(large)).hasRootCauseInstanceOf(RejectedArticleException.class);
    }

    private EnrichTopology topology(Properties properties) {
        return topology(properties, 1_000);
    }

    private EnrichTopology topology(Properties properties, int maxHeadlines) {
        EnrichSerdes serdes = new EnrichSerdes(
                LocalSerdes.serde(RawArticle.class),
                InternalStorySerde.create(),
                LocalSerdes.serde(EnrichedStory.class),
                LocalSerdes.serde(StoryMention.class),
                LocalSerdes.serde(SeenHeadline.class),
                LocalSerdes.serde(EntityCandidate.class),
                LocalSerdes.serde(GazetteerLine.class));
        EnrichOptions options = new EnrichOptions(20_000, StoreKind.MEMORY, maxHeadlines);
        return new EnrichTopology(
                serdes,
                Enrichers.bundled(100_000),
                Enrichers::gazetteer,
                options,
                new EnrichMeters(meters),
                properties);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-enrich");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    private <T> TestOutputTopic<String, T> output(String topic, Deserializer<T> values) {
        return driver.createOutputTopic(topic, new StringDeserializer(), values);
    }

    private static TestRecord<String, RawArticle> article(String id, String text) {
        return new TestRecord<>(id, rawArticle(id, text), INGESTED);
    }

    private static RawArticle rawArticle(String id, String text) {
        return RawArticle.newBuilder()
                .setId(id)
                .setText(text)
                .setIngested(INGESTED)
                .build();
    }

    private double count(String meter, String outcome) {
        return meters.counter(meter, "outcome", outcome).count();
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EnrichTopologyTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
