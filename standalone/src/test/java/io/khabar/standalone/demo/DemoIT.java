package io.khabar.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.standalone.process.KhabarProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a user runs it, in a process of its own. */
class DemoIT {
    private static final String SEEDS = Path.of("..", "seeds").toString();

    @Test
    void shouldEndWellAndAddNothingTheSecondTime(@TempDir Path out) throws Exception {
        try (KhabarProcess first = KhabarProcess.start("demo", "--out", out.toString(), SEEDS)) {
            assertThat(first.awaitExit()).as(first.output()).isZero();
            assertThat(first.output()).contains("first new record after").doesNotContain(" 0 new stories");
        }

        try (KhabarProcess second = KhabarProcess.start("demo", "--out", out.toString(), SEEDS)) {
            assertThat(second.awaitExit()).as(second.output()).isZero();
            assertThat(second.output()).contains(" 0 new stories");
        }
    }

    @Test
    void shouldBeReadableByAPlainConsumerThatKnowsOnlyTheConfluentFormat(@TempDir Path out) throws Exception {
        try (KhabarProcess demo = KhabarProcess.start("demo", "--keep", "--out", out.toString(), SEEDS)) {
            String broker = value(demo.awaitLine(line -> line.startsWith("broker:")));
            String registry = value(demo.awaitLine(line -> line.startsWith("registry:")));

            Map<String, List<GenericRecord>> records = new HashMap<>();
            for (String topic :
                    List.of("news.story.enriched.v1", "news.story.by-entity.v1", "news.story.by-topic.v1")) {
                records.put(topic, read(topic, broker, registry));
            }

            assertThat(records.get("news.story.enriched.v1"))
                    .isNotEmpty()
                    .allSatisfy(story -> assertThat(story.get("uri").toString()).startsWith("urn:khabar:story:"));
            assertThat(records.get("news.story.by-entity.v1"))
                    .anySatisfy(mention ->
                            assertThat(mention.get("about").toString()).startsWith("place:"));
            assertThat(records.get("news.story.by-topic.v1"))
                    .isNotEmpty()
                    .allSatisfy(mention ->
                            assertThat(mention.get("about").toString()).startsWith("medtop:"));

            // and when it is asked to stop, it does so in good order
            demo.terminate();
            demo.awaitExit();
            assertThat(demo.output()).contains("stopping").doesNotContain("did not stop in time");
        }
    }

    private static List<GenericRecord> read(String topic, String broker, String registry) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker, "isolation.level", "read_committed");
        List<GenericRecord> values = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<Integer, Schema> schemas = new HashMap<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(decode(record.value(), registry, schemas));
                }
            }
        }
        return values;
    }

    /** Magic byte 0, schema id in four bytes, Avro: written here anew, without Khabar's own code. */
    private static GenericRecord decode(byte[] value, String registry, Map<Integer, Schema> schemas) throws Exception {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        assertThat(buffer.get()).isZero();
        int id = buffer.getInt();
        if (!schemas.containsKey(id)) {
            schemas.put(id, schema(registry, id));
        }
        return new GenericDatumReader<GenericRecord>(schemas.get(id))
                .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
    }

    private static Schema schema(String registry, int id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new Schema.Parser()
                .parse(new ObjectMapper().readTree(body).get("schema").asText());
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
