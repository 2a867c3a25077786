package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.key.LivingGazetteer;
import io.khabar.enrich.story.tag.TaggedName;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.EntityCandidate;
import io.khabar.news.GazetteerLine;
import io.khabar.news.RawArticle;
import io.khabar.news.SeenHeadline;
import io.khabar.news.StoryMention;
import io.khabar.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That lines of the gazetteer's topic are known to the stories after them, and that unknown names are told. */
class GazetteerTopologyTest {
    private static final Instant INGESTED = Instant.parse("2025-03-04T05:06:07Z");
    private static final String GUILD = "org:tram-guild";
    private static final String LINE =
            "{\"key\":\"org:tram-guild\",\"kind\":\"org\",\"labels\":{\"ar\":\"نقابة الترام\",\"en\":\"Tram Guild\"}}";
    private static final String NEWS = "A quiet evening\nThe Tram Guild met in Russia on Monday.\n";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StoryEnricher enricher = Enrichers.bundled(100_000);
    private final Queue<Runnable> rebuilds = new ArrayDeque<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, RawArticle> raw;
    private TestInputTopic<String, byte[]> gazetteer;
    private TestOutputTopic<String, EnrichedStory> enriched;
    private TestOutputTopic<String, EntityCandidate> candidates;

    @BeforeEach
    void start() {
        start(rebuilds::add, NameTagger.NONE);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldKeyTheStoriesAfterALineAndGiveThemItsVersion() {
        // Given
        EnrichedStory before = enrich("a1", NEWS);

        // When
        add(GUILD, LINE);
        runRebuilds();
        EnrichedStory after = enrich("a2", "Another evening\nThe Tram Guild met in Russia on Tuesday.\n");

        // Then
        assertThat(keys(before)).containsExactly("place:ru");
        assertThat(keys(after)).containsExactlyInAnyOrder("place:ru", GUILD);
        String ships = new LivingGazetteer(NameTagger.NONE).tagger().version();
        assertThat(before.getKhabar().getGazetteer()).isEqualTo(ships);
        assertThat(after.getKhabar().getGazetteer()).startsWith(ships).matches(".*\\+lines\\.[0-9a-f]{8}");
        assertThat(entities("added")).isEqualTo(1);
    }

    @Test
    void shouldMakeOneSnapshotOfManyLines() {
        // Given
        enrich("a1", NEWS);

        // When
        for (int i = 0; i < 50; i++) {
            add(
                    "org:guild-" + i,
                    LINE.replace("tram-guild", "guild-" + i)
                            .replace("Tram", "Tram" + i)
                            .replace("الترام", "الترام" + i));
        }

        // Then
        assertThat(rebuilds).hasSize(1);
        runRebuilds();
        assertThat(entities("added")).isEqualTo(50);
    }

    @Test
    void shouldDropAnArticleThatComesAgainAfterALineAndLeaveItsStoryAsItWas() {
        // Given
        enrich("a1", NEWS);
        add(GUILD, LINE);
        runRebuilds();

        // When
        raw.pipeInput(new TestRecord<>("a1", article("a1", NEWS), INGESTED));

        // Then
        assertThat(enriched.isEmpty()).isTrue();
        assertThat(meters.get("news.enrich.articles")
                        .tag("outcome", "repeated")
                        .counter()
                        .count())
                .isEqualTo(1.0);
    }

    @Test
    void shouldRefuseBadRecordsCountThemAndChangeNothing() {
        // Given
        enrich("a0", NEWS);
        add(GUILD, LINE);
        runRebuilds();

        // When
        add(GUILD, "{\"key\":\"org:tram-guild\"}");
        add("org:other", LINE);
        add("org:thief", LINE.replace("org:tram-guild", "org:thief"));
        gazetteer.pipeInput(null, new byte[] {1});
        gazetteer.pipeInput("org:broken", "no Avro".getBytes(StandardCharsets.UTF_8));
        runRebuilds();

        // Then
        assertThat(keys(enrich("a1", NEWS))).containsExactlyInAnyOrder("place:ru", GUILD);
        assertThat(meters.get("news.enrich.gazetteer.refused").counter().count())
                .isEqualTo(5.0);
        assertThat(entities("added")).isEqualTo(1);
    }

    @Test
    void shouldForgetALineThatIsTakenBack() {
        // Given
        enrich("a0", NEWS);
        add(GUILD, LINE);
        runRebuilds();

        // When
        gazetteer.pipeInput(GUILD, null);
        runRebuilds();

        // Then
        assertThat(keys(enrich("a1", NEWS))).containsExactly("place:ru");
    }

    @Test
    void shouldTellTheNamesThatTheGazetteerDoesNotKnow() {
        // Given
        driver.close();
        start(Runnable::run, new Sees("Sami Haddad"));

        // When
        EnrichedStory story = enrich(
                "a1",
                "A quiet evening\nSami Haddad went to the north of Russia with them, and Sami Haddad came back on the day after.\n");

        // Then
        assertThat(story.getPeople()).extracting(Entity::getUri).containsExactly("person:~sami-haddad");
        TestRecord<String, EntityCandidate> candidate = candidates.readRecord();
        assertThat(candidate.key()).isEqualTo("person:~sami-haddad");
        assertThat(candidate.value().getSurface()).isEqualTo("Sami Haddad");
        assertThat(candidate.value().getKind()).isEqualTo("person");
        assertThat(candidate.value().getMentions()).isEqualTo(2);
        assertThat(candidate.value().getStoryUri()).isEqualTo(story.getUri());
        assertThat(candidate.value().getLanguage()).isEqualTo("en");
        assertThat(candidate.headers().lastHeader("ce_type").value())
                .isEqualTo(CandidateRecords.TYPE.getBytes(StandardCharsets.UTF_8));
        assertThat(candidates.isEmpty()).isTrue();
    }

    private void add(String key, String line) {
        GazetteerLine value =
                GazetteerLine.newBuilder().setLine(line).setAdded(INGESTED).build();
        gazetteer.pipeInput(
                key, LocalSerdes.serde(GazetteerLine.class).serializer().serialize(Topics.GAZETTEER.name(), value));
    }

    private void runRebuilds() {
        while (!rebuilds.isEmpty()) {
            rebuilds.remove().run();
        }
    }

    private EnrichedStory enrich(String id, String text) {
        raw.pipeInput(new TestRecord<>(id, article(id, text), INGESTED));
        return enriched.readValue();
    }

    private double entities(String which) {
        return meters.get("news.enrich.gazetteer.entities")
                .tag("which", which)
                .gauge()
                .value();
    }

    private static List<String> keys(EnrichedStory story) {
        List<String> keys = new ArrayList<>();
        story.getPeople().forEach(entity -> keys.add(entity.getUri()));
        story.getOrganisations().forEach(entity -> keys.add(entity.getUri()));
        story.getPlaces().forEach(entity -> keys.add(entity.getUri()));
        return keys;
    }

    private void start(Executor executor, NameTagger names) {
        EnrichMeters enrichMeters = new EnrichMeters(meters);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-enrich");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        EnrichTopology topology = new EnrichTopology(
                serdes(),
                enricher::enrich,
                enricher.versions(),
                GazetteerTable.builder(() -> new LivingGazetteer(names), executor, enrichMeters),
                new EnrichOptions(20_000, StoreKind.MEMORY, 0),
                enrichMeters,
                properties);
        driver = new TopologyTestDriver(topology.get(), properties);
        raw = driver.createInputTopic(
                Topics.RAW_ARTICLES.name(),
                new StringSerializer(),
                LocalSerdes.serde(RawArticle.class).serializer());
        gazetteer = driver.createInputTopic(Topics.GAZETTEER.name(), new StringSerializer(), (name, bytes) -> bytes);
        enriched = driver.createOutputTopic(
                Topics.ENRICHED_STORIES.name(),
                new StringDeserializer(),
                LocalSerdes.serde(EnrichedStory.class).deserializer());
        candidates = driver.createOutputTopic(
                Topics.CANDIDATES.name(),
                new StringDeserializer(),
                LocalSerdes.serde(EntityCandidate.class).deserializer());
    }

    private static EnrichSerdes serdes() {
        return new EnrichSerdes(
                LocalSerdes.serde(RawArticle.class),
                InternalStorySerde.create(),
                LocalSerdes.serde(EnrichedStory.class),
                LocalSerdes.serde(StoryMention.class),
                LocalSerdes.serde(SeenHeadline.class),
                LocalSerdes.serde(EntityCandidate.class),
                Serdes.serdeFrom(
                        LocalSerdes.serde(GazetteerLine.class).serializer(), GazetteerTopologyTest::decodeLine));
    }

    /** Tells of bad bytes as the deserializers on the registry do. */
    private static GazetteerLine decodeLine(String topic, byte[] bytes) {
        try {
            return LocalSerdes.serde(GazetteerLine.class).deserializer().deserialize(topic, bytes);
        } catch (UncheckedIOException e) {
            throw new SerializationException(e);
        }
    }

    private static RawArticle article(String id, String text) {
        return RawArticle.newBuilder()
                .setId(id)
                .setText(text)
                .setIngested(INGESTED)
                .build();
    }

    /** A tagger that sees one person, wherever the body names it, and is not sure. */
    private record Sees(String name) implements NameTagger {

        @Override
        public List<TaggedName> names(StoryText story) {
            List<TaggedName> names = new ArrayList<>();
            for (int at = story.body().indexOf(name); at >= 0; at = story.body().indexOf(name, at + 1)) {
                names.add(new TaggedName(false, at, at, at + name.length(), EntityKind.PERSON, 0.6f));
            }
            return names;
        }

        @Override
        public String version() {
            return "";
        }
    }
}
