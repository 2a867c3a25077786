package io.khabar.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.AvroSerializer;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.crash.Setup;
import io.khabar.standalone.crash.Stages;
import io.khabar.standalone.line.CommittedTopic;
import io.khabar.standalone.line.Settling;
import io.khabar.standalone.registry.EmbeddedRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker and a registry in this process; enrich, sink and every command in processes of their own. */
public final class ProcessLine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Map<String, String> QUICK_GROUPS =
            Map.of("group.min.session.timeout.ms", "1000", "group.initial.rebalance.delay.ms", "0");

    private final EmbeddedKafka kafka;
    private final EmbeddedRegistry registry;
    private final Stages stages;
    private final KafkaProducer<String, RawArticle> producer;
    private final KhabarProcess sink;
    private KhabarProcess enrich;

    private ProcessLine(Path home, String... flags) {
        kafka = EmbeddedKafka.start(home.resolve("broker"), 0, QUICK_GROUPS);
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        Setup.prepare(kafka.bootstrapServers(), registry.url());
        stages = new Stages(kafka.bootstrapServers(), registry.url(), home);
        AvroSerializer<RawArticle> values = new AvroSerializer<>();
        values.configure(Map.of("schema.registry.url", registry.url()), false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.request.size", 16 << 20),
                new StringSerializer(),
                values);
        sink = stages.sink();
        enrich = stages.enrich("enrich-1", flags);
    }

    /**
     * Starts the line.
     *
     * @param home folder of all that is kept
     * @param flags of enrich
     */
    public static ProcessLine start(Path home, String... flags) {
        return new ProcessLine(home, flags);
    }

    /** Stops enrich in good order, and starts it with other flags. */
    public void restartEnrich(String... flags) throws InterruptedException {
        enrich.terminate();
        assertThat(enrich.awaitExit()).as(enrich.output()).isZero();
        enrich = stages.enrich("enrich-1", flags);
    }

    /** Publishes raw articles in their order, and waits until all that comes of them is written. */
    public void send(RawArticle... articles) throws InterruptedException {
        for (RawArticle article : articles) {
            producer.send(new ProducerRecord<>(Topics.RAW_ARTICLES.name(), article.getId(), article));
        }
        producer.flush();
        settle();
    }

    /** Runs a command to its end, waits until all that comes of it is written, and returns what it printed. */
    public String khabar(ExitCode code, String... arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", kafka.bootstrapServers(), "--registry-url", registry.url()));
        try (KhabarProcess process = KhabarProcess.start(all.toArray(String[]::new))) {
            assertThat(process.awaitExit()).as(process.output()).isEqualTo(code.code());
            settle();
            return process.output();
        }
    }

    /** All committed values of a topic, in the order of each partition. */
    public <T extends SpecificRecord> List<T> read(Topic topic) {
        return CommittedTopic.values(topic, kafka.bootstrapServers(), registry.url());
    }

    private void settle() throws InterruptedException {
        try (Settling settling = new Settling(kafka.bootstrapServers(), Clock.systemUTC())) {
            assertThat(settling.await(PATIENCE, stages.alive(enrich, sink)))
                    .as("the line settles; enrich:\n%s", enrich.output())
                    .isTrue();
        }
    }

    @Override
    public void close() {
        Stream.of(enrich, sink).forEach(KhabarProcess::close);
        producer.close();
        stages.close();
        registry.close();
        kafka.close();
    }
}
