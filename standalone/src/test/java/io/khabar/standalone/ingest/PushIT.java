package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.DeadLetter;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import io.khabar.schemas.Topics;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Pushes over real HTTP to a real broker. */
@Timeout(300)
class PushIT {
    private static final String JSON = "application/json";
    private static final Map<String, String> IMPATIENT = Map.of(
            "ingest.push.ack.timeout", "1s",
            "ingest.push.rate", "100000",
            "ingest.push.burst", "100000",
            "kafka.delivery.timeout.ms", "1500",
            "kafka.request.timeout.ms", "1000",
            "kafka.max.block.ms", "1000");

    @TempDir
    Path broker;

    @Test
    void shouldHaveInTheTopicWhatItAccepted() throws Exception {
        try (RawLine line = RawLine.ready(broker);
                PushLine pushes = new PushLine(line, Map.of())) {
            // Given
            String object = "{\"guid\": \"urn:example:1\", \"text\": \"خبر من الميناء\"}";

            // When
            HttpResponse<String> answer = pushes.push(JSON, "[" + object + "]");

            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(line.<RawArticle>records(Topics.RAW_ARTICLES))
                    .singleElement()
                    .satisfies(record -> {
                        RawArticle article = record.value();
                        assertThat(answer.body()).contains("\"id\":\"" + record.key() + "\",\"status\":\"accepted\"");
                        assertThat(article.getText()).isEqualTo("خبر من الميناء");
                        assertThat(article.getOrigin()).isEqualTo("push:daily");
                        assertThat(StandardCharsets.UTF_8
                                        .decode(article.getRaw())
                                        .toString())
                                .isEqualTo(object);
                        assertThat(record.timestamp())
                                .isEqualTo(article.getIngested().toEpochMilli());
                        assertThat(record.headers().lastHeader("khabar-replay")).isNull();
                        assertThat(record.headers().lastHeader("ce_id").value())
                                .isEqualTo(record.key().getBytes(StandardCharsets.UTF_8));
                    });
        }
    }

    @Test
    void shouldPutTheWithdrawalUnderTheKeyOfWhatItWithdraws() throws Exception {
        try (RawLine line = RawLine.ready(broker);
                PushLine pushes = new PushLine(line, Map.of())) {
            // When
            String type = "application/vnd.iptc.ninjs+json";
            pushes.push(type, "{\"uri\": \"urn:example:2\", \"bodies\": [{\"value\": \"خبر\"}]}");
            pushes.push(type, "{\"uri\": \"urn:example:2\", \"pubStatus\": \"canceled\"}");

            // Then
            List<ConsumerRecord<String, RawArticle>> records = line.records(Topics.RAW_ARTICLES);
            assertThat(records)
                    .extracting(record -> record.value().getPubStatus())
                    .containsExactly(PubStatus.USABLE, PubStatus.CANCELED);
            assertThat(records.get(0).key()).isEqualTo(records.get(1).key());
        }
    }

    @Test
    void shouldNotAcceptWhileTheBrokerIsAwayAndHaveItOnceByIdAfterwards() throws Exception {
        try (RawLine line = RawLine.ready(broker);
                PushLine pushes = new PushLine(line, IMPATIENT)) {
            // Given
            String first = "{\"guid\": \"urn:example:1\", \"text\": \"قبل\"}";
            String second = "{\"guid\": \"urn:example:2\", \"text\": \"بعد\"}";
            assertThat(pushes.push(JSON, first).statusCode()).isEqualTo(200);

            // When
            line.stopBroker();
            HttpResponse<String> away = pushes.push(JSON, second);
            HttpResponse<String> stillAway = pushes.push(JSON, second);
            Awaitility.await().until(() -> !pushes.server.ready().ok());
            boolean alive = pushes.server.live().ok();
            line.startBroker();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> pushes.push(JSON, second).statusCode() == 200);

            // Then
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(stillAway.statusCode()).isEqualTo(503);
            assertThat(alive).isTrue();
            Set<String> ids = line.<RawArticle>records(Topics.RAW_ARTICLES).stream()
                    .map(ConsumerRecord::key)
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(2);
            Awaitility.await().until(() -> pushes.server.ready().ok());
        }
    }

    @Test
    void shouldNotAcceptWhatTheBrokerHasButDidNotSay() throws Exception {
        try (QuietProxy proxy = new QuietProxy();
                RawLine line = RawLine.behind(proxy, broker);
                PushLine pushes = new PushLine(line, IMPATIENT)) {
            // Given
            String first = "{\"guid\": \"urn:example:1\", \"text\": \"قبل\"}";
            String second = "{\"guid\": \"urn:example:2\", \"text\": \"بعد\"}";
            assertThat(pushes.push(JSON, first).statusCode()).isEqualTo(200);

            // When
            proxy.beQuiet();
            HttpResponse<String> quiet = pushes.push(JSON, second);
            long heldBack = proxy.heldBack();
            proxy.speak();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> pushes.push(JSON, second).statusCode() == 200);

            // Then: the broker had it the first time, and it may stand there twice, under one id
            List<ConsumerRecord<String, RawArticle>> records = line.records(Topics.RAW_ARTICLES);
            assertThat(heldBack).isPositive();
            assertThat(quiet.statusCode()).isEqualTo(503);
            assertThat(records).hasSizeGreaterThan(2);
            assertThat(records.stream().map(ConsumerRecord::key).distinct()).hasSize(2);
        }
    }

    @Test
    void shouldLoseNothingThatItAcceptedFromManyClientsWhenTheBrokerGoesAndComes() throws Exception {
        int clients = 8;
        int each = 40;
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        AtomicInteger putOff = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try (RawLine line = RawLine.ready(broker);
                PushLine pushes = new PushLine(line, IMPATIENT)) {
            // When: each client sends until it is told that Kafka has it
            List<Future<?>> ends = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            String guid = "urn:example:" + client + ":" + i;
                            pushUntilAccepted(pushes, guid, putOff);
                            accepted.add(guid);
                        }
                    }))
                    .toList();
            Awaitility.await().until(() -> accepted.size() > clients * each / 4);
            line.stopBroker();
            Awaitility.await().until(() -> putOff.get() >= clients);
            line.startBroker();
            for (Future<?> end : ends) {
                end.get();
            }

            // Then
            Set<String> guids = line.<RawArticle>records(Topics.RAW_ARTICLES).stream()
                    .map(record -> record.value().getGuid())
                    .collect(Collectors.toSet());
            assertThat(accepted).hasSize(clients * each);
            assertThat(guids).isEqualTo(accepted);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldTellOfWhatTheBrokerRefusesForItsSizeAndAcceptTheRest() throws Exception {
        try (RawLine line = RawLine.ready(broker);
                PushLine pushes = new PushLine(line, Map.of())) {
            // Given: noise in hex, which hardly packs
            limit(line, 100_000);
            byte[] noise = new byte[200_000];
            new Random(5).nextBytes(noise);
            String large = "{\"guid\": \"large\", \"text\": \"" + HexFormat.of().formatHex(noise) + "\"}";

            // When
            HttpResponse<String> answer =
                    pushes.push("application/jsonl", large + "\n{\"guid\": \"small\", \"text\": \"صغير\"}");

            // Then
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.body())
                    .contains("\"status\":\"refused\",\"reason\":\"is too large for Kafka")
                    .contains("\"status\":\"accepted\"");
            assertThat(line.<RawArticle>records(Topics.RAW_ARTICLES))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value().getGuid()).isEqualTo("small"));
            assertThat(line.<DeadLetter>records(Topics.DEAD_LETTERS))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value().getMessage()).startsWith("push:daily"));
        }
    }

    private static void pushUntilAccepted(PushLine pushes, String guid, AtomicInteger putOff) {
        String article = "{\"guid\": \"" + guid + "\", \"text\": \"خبر " + guid + "\"}";
        int status = pushes.push(JSON, article).statusCode();
        while (status != 200) {
            assertThat(status).isEqualTo(503);
            putOff.incrementAndGet();
            status = pushes.push(JSON, article).statusCode();
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
}
