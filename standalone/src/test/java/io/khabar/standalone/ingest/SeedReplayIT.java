package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.IngestStage;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import io.khabar.ingest.seed.SeedLimits;
import io.khabar.ingest.seed.SeedReader;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.ingest.seed.Speed;
import io.khabar.news.DeadLetter;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Seeds into the topic of raw articles, with a real broker and registry. */
@Timeout(300)
class SeedReplayIT {
    private static final Path SEEDS = Path.of("../seeds");
    private static final Path BAD_SEEDS = Path.of("src/test/resources/bad-seeds");

    @TempDir
    Path broker;

    @TempDir
    Path dir;

    @Test
    void shouldBringEverySeedIntoTheTopicUntouched() throws Exception {
        try (RawLine line = RawLine.ready(broker);
                SeedReplay replay = line.replay(SEEDS, Map.of())) {
            // Given
            Instant before = Clock.systemUTC().instant();
            Map<String, RawArticle> expected = seeds(SEEDS);

            // When
            replay.start();
            ExitCode end = replay.await();

            // Then
            List<ConsumerRecord<String, RawArticle>> records = line.records(Topics.RAW_ARTICLES);
            assertThat(end).isEqualTo(ExitCode.OK);
            assertThat(expected).hasSizeGreaterThanOrEqualTo(24);
            assertThat(records).hasSameSizeAs(expected.keySet());
            assertThat(records).allSatisfy(record -> {
                RawArticle seed = expected.get(record.key());
                assertThat(record.value().getId()).isEqualTo(record.key());
                assertThat(record.value().getRaw()).isEqualTo(seed.getRaw());
                assertThat(record.value().getText()).isEqualTo(seed.getText());
                assertThat(record.timestamp())
                        .isEqualTo(record.value().getIngested().toEpochMilli());
                assertThat(record.timestamp()).isGreaterThanOrEqualTo(before.toEpochMilli());
                assertThat(header(record, "khabar-replay")).isEqualTo("true");
                assertThat(header(record, "ce_id")).isEqualTo(record.key());
            });
            assertThat(replay.summary().sent()).isEqualTo(expected.size());
            assertThat(replay.summary().unsent()).isZero();
        }
    }

    @Test
    void shouldSendTheSameIdsWhenItIsDoneAgain() throws Exception {
        try (RawLine line = RawLine.ready(broker)) {
            // When
            for (int round = 0; round < 2; round++) {
                try (SeedReplay replay = line.replay(SEEDS, Map.of())) {
                    replay.start();
                    assertThat(replay.await()).isEqualTo(ExitCode.OK);
                }
            }

            // Then
            Map<String, Long> times = line.<RawArticle>records(Topics.RAW_ARTICLES).stream()
                    .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));
            assertThat(times.keySet()).isEqualTo(seeds(SEEDS).keySet());
            assertThat(times.values()).containsOnly(2L);
        }
    }

    @Test
    void shouldReportBadSeedsAndSendTheOthers() throws Exception {
        // Given
        Path good = Files.writeString(dir.resolve("good.txt"), "خبر جيد عن الميناء", StandardCharsets.UTF_8);
        ReplayOptions options = ReplayOptions.of(List.of(BAD_SEEDS.toString(), good.toString()));
        try (RawLine line = RawLine.ready(broker);
                SeedReplay replay = line.replay(options, Map.of())) {
            // When
            replay.start();
            ExitCode end = replay.await();

            // Then
            assertThat(end).isEqualTo(ExitCode.SOME_BAD);
            assertThat(line.<RawArticle>records(Topics.RAW_ARTICLES))
                    .extracting(record -> record.value().getText())
                    .contains("خبر جيد عن الميناء")
                    .hasSize((int) replay.summary().sent());
            assertThat(replay.summary().badLines())
                    .anyMatch(bad -> bad.contains("empty.txt is empty"))
                    .anyMatch(bad -> bad.contains("binary.txt is binary"))
                    .anyMatch(bad -> bad.contains("invalid-utf8.txt is "))
                    .anyMatch(bad -> bad.contains("broken.jsonl:2 is no valid JSON"))
                    .anyMatch(bad -> bad.contains("truncated.txt.gz") && bad.contains("cut off"));
            assertThat(line.shown()).contains("bad: ").contains("empty.txt is empty");
        }
    }

    @Test
    void shouldLoseNothingWhenTheBrokerIsAwayForLongerThanTheDeliveryTimeout() throws Exception {
        // Given
        int articles = 4000;
        Path seeds = numbered(articles);
        Map<String, String> impatient = Map.of(
                "kafka.delivery.timeout.ms", "1500",
                "kafka.request.timeout.ms", "1000",
                "kafka.max.block.ms", "1000",
                "ingest.in.flight", "50");
        try (RawLine line = RawLine.ready(broker);
                SeedReplay replay = line.replay(seeds, impatient)) {
            // When
            replay.start();
            Awaitility.await().until(() -> replay.summary().sent() > 200);
            line.stopBroker();
            long sentBefore = replay.summary().sent();
            Awaitility.await().until(() -> !replay.ready().ok());
            line.startBroker();
            ExitCode end = replay.await();

            // Then
            Collection<String> ids = line.<RawArticle>records(Topics.RAW_ARTICLES).stream()
                    .map(record -> record.value().getGuid())
                    .collect(Collectors.toSet());
            assertThat(sentBefore).as("sent before the broker went away").isLessThan(articles);
            assertThat(end).isEqualTo(ExitCode.OK);
            assertThat(ids).hasSize(articles);
            assertThat(replay.summary().sent()).isEqualTo(articles);
        }
    }

    @Test
    void shouldPutWhatTheBrokerRefusesForItsSizeIntoTheDeadLetters() throws Exception {
        // Given: noise in hex, which hardly packs
        byte[] noise = new byte[200_000];
        new Random(5).nextBytes(noise);
        Files.writeString(dir.resolve("a-large.txt"), HexFormat.of().formatHex(noise), StandardCharsets.UTF_8);
        Files.writeString(dir.resolve("b-small.txt"), "صغير", StandardCharsets.UTF_8);
        try (RawLine line = RawLine.ready(broker);
                SeedReplay replay = line.replay(dir, Map.of())) {
            limit(line, 100_000);

            // When
            replay.start();
            ExitCode end = replay.await();

            // Then
            assertThat(end).isEqualTo(ExitCode.SOME_BAD);
            assertThat(line.<RawArticle>records(Topics.RAW_ARTICLES))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value().getText()).isEqualTo("صغير"));
            assertThat(line.<DeadLetter>records(Topics.DEAD_LETTERS))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.value().getReason()).isEqualTo("too-large");
                        assertThat(record.value().getMessage()).contains("a-large.txt");
                        assertThat(record.value().getTopic()).isEqualTo(Topics.RAW_ARTICLES.name());
                        assertThat(record.value().getCutFrom()).isGreaterThan(800_000);
                        assertThat(record.value().getValue().remaining()).isEqualTo(64 * 1024);
                        assertThat(header(record, "ce_type")).isEqualTo("io.khabar.dead-letter");
                    });
            assertThat(replay.summary().badLines()).singleElement().asString().contains("too large for Kafka");
        }
    }

    @Test
    void shouldStopALoopInGoodOrder() throws Exception {
        // Given
        ReplayOptions options = new ReplayOptions(List.of(SEEDS.toString()), Speed.MAX, null, null, null, true, false);
        try (RawLine line = RawLine.ready(broker);
                SeedReplay replay = line.replay(options, Map.of())) {
            replay.start();
            Awaitility.await().until(() -> replay.summary().sent() > 300);

            // When
            replay.close();

            // Then
            assertThat(replay.await()).isEqualTo(ExitCode.OK);
            assertThat(replay.summary().unsent()).isZero();
            assertThat(line.rawCount()).isEqualTo(replay.summary().sent());
        }
    }

    @Test
    void shouldStayReadyAfterTheLastSeedUntilClosed() throws Exception {
        try (RawLine line = RawLine.ready(broker)) {
            // Given
            IngestStage stage = new IngestStage(
                    line.settings(Map.of("ingest.seeds", SEEDS.toString())),
                    new SimpleMeterRegistry(),
                    Clock.systemUTC(),
                    line.view());
            Thread waiting = new Thread(() -> await(stage));

            // When
            stage.start();
            waiting.start();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> stage.ready().cause().equals("all seeds are sent"));

            // Then
            assertThat(stage.ready().ok()).isTrue();
            assertThat(waiting.isAlive()).isTrue();
            stage.close();
            waiting.join();
            assertThat(line.rawCount())
                    .isEqualTo(stage.summary().orElseThrow().sent())
                    .isPositive();
        }
    }

    private static void await(IngestStage stage) {
        try {
            stage.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void limit(RawLine line, int bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RAW_ARTICLES.name());
        ConfigEntry entry = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        try (Admin admin = line.admin()) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private Path numbered(int articles) throws IOException {
        Random random = new Random(11);
        List<String> lines = IntStream.range(0, articles)
                .mapToObj(i -> "{\"guid\": \"n" + i + "\", \"text\": \"خبر رقم " + i + " " + random.nextLong() + "\"}")
                .toList();
        return Files.write(dir.resolve("numbered.jsonl"), lines, StandardCharsets.UTF_8);
    }

    private static Map<String, RawArticle> seeds(Path folder) {
        try (SeedReader reader = new SeedReader(
                List.of(folder.toString()), InputStream.nullInputStream(), SeedLimits.DEFAULT, Clock.systemUTC())) {
            Map<String, RawArticle> articles = new java.util.HashMap<>();
            reader.forEachRemaining(item -> {
                RawArticle article = ((ReadArticle) item).article();
                articles.put(article.getId(), article);
            });
            return articles;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
