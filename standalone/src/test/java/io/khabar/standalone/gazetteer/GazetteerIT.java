package io.khabar.standalone.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.runtime.ExitCode;
import io.khabar.schemas.Topics;
import io.khabar.standalone.line.Line;
import io.khabar.standalone.process.KhabarProcess;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding an entity to a line that runs, on a real broker. */
class GazetteerIT {
    private static final Path FILES = Path.of("src", "test", "resources", "io", "khabar", "standalone", "gazetteer");
    private static final String GUILD = "org:tram-guild";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void shouldKeyNewStoriesWithAnAddedEntityAndKnowItAgainAfterARestart(@TempDir Path home) throws Exception {
        String version;
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, meters, Clock.systemUTC())) {
            // Given
            replay(line, meters, "before");
            EnrichedStory before = story(line, "before");

            // When
            gazetteer(line, ExitCode.OK, "add", file("good.jsonl"));
            awaitAdded(meters, 2);
            replay(line, meters, "after");

            // Then
            EnrichedStory after = story(line, "after");
            version = after.getKhabar().getGazetteer();
            assertThat(keys(before)).doesNotContain(GUILD);
            assertThat(keys(after)).contains(GUILD);
            assertThat(version)
                    .startsWith(before.getKhabar().getGazetteer().split("\\+")[0])
                    .contains("+lines.");
        }

        SimpleMeterRegistry again = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, again, Clock.systemUTC())) {
            replay(line, again, "third"); // at once: the gazetteer is read before the first article is
            assertThat(keys(story(line, "third"))).contains(GUILD);
            assertThat(story(line, "third").getKhabar().getGazetteer()).isEqualTo(version);

            gazetteer(line, ExitCode.OK, "remove", GUILD);
            awaitAdded(again, 1);
        }
    }

    @Test
    void shouldRefuseWhatIsBadAndChangeNothing(@TempDir Path home) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, meters, Clock.systemUTC())) {
            // Given
            replay(line, meters, "before");
            String ships = story(line, "before").getKhabar().getGazetteer();
            gazetteer(line, ExitCode.OK, "add", file("good.jsonl"));
            awaitAdded(meters, 2);

            // When
            String refused = gazetteer(line, ExitCode.USAGE, "add", file("clashing.jsonl"));
            gazetteer(line, ExitCode.USAGE, "remove", "org:never-there");
            String kept = gazetteer(line, ExitCode.USAGE, "remove", "person:sami-qantari");
            send(line, GUILD, "no Avro".getBytes(StandardCharsets.UTF_8));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> meters.get("news.enrich.gazetteer.refused")
                                    .counter()
                                    .count()
                            == 1.0);
            replay(line, meters, "after");

            // Then
            assertThat(refused)
                    .contains(
                            "Nothing was added", "clashing.jsonl:1: org:ferry-crew and org:tram-guild both link alone");
            assertThat(kept).contains("Nothing was taken back", "org:tram-guild has the context person:sami-qantari");
            assertThat(keys(story(line, "after"))).contains(GUILD).doesNotContain("org:ferry-crew");
            assertThat(story(line, "after").getKhabar().getGazetteer()).isNotEqualTo(ships);
            assertThat(meters.get("news.enrich.gazetteer.entities")
                            .tag("which", "added")
                            .gauge()
                            .value())
                    .isEqualTo(2.0);
        }
    }

    private static String gazetteer(Line line, ExitCode code, String command, String argument) throws Exception {
        try (KhabarProcess process = KhabarProcess.start(
                "gazetteer",
                command,
                "--bootstrap-servers",
                line.bootstrapServers(),
                "--registry-url",
                line.registryUrl(),
                argument)) {
            assertThat(process.awaitExit()).as(process.output()).isEqualTo(code.code());
            return process.output();
        }
    }

    private static void awaitAdded(SimpleMeterRegistry meters, int entities) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions() // the gauge is there when enrich has begun
                .until(() -> meters.get("news.enrich.gazetteer.entities")
                                .tag("which", "added")
                                .gauge()
                                .value()
                        == entities);
    }

    private static void send(Line line, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", line.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.GAZETTEER.name(), key, value));
        }
    }

    private static EnrichedStory story(Line line, String page) throws Exception {
        List<EnrichedStory> stories = new ArrayList<>();
        line.stories().forEach((file, story) -> {
            if (page(page).equals(story.getKhabar().getOrigin())) {
                stories.add(story);
            }
        });
        assertThat(stories).hasSize(1);
        return stories.get(0);
    }

    private static List<String> keys(EnrichedStory story) {
        return story.getOrganisations().stream().map(Entity::getUri).toList();
    }

    private static void replay(Line line, SimpleMeterRegistry meters, String page) throws Exception {
        ProgressView view = ProgressView.of(System.out, false);
        try (SeedReplay replay = new SeedReplay(
                line.settings(IngestSettings.define(), Map.of()),
                ReplayOptions.of(List.of(page(page))),
                meters,
                Clock.systemUTC(),
                view)) {
            replay.start();
            assertThat(replay.await()).isEqualTo(ExitCode.OK);
        }
        line.awaitSettled(PATIENCE);
    }

    private static String page(String name) {
        return file(name + ".txt");
    }

    private static String file(String name) {
        return FILES.resolve(name).toString();
    }
}
