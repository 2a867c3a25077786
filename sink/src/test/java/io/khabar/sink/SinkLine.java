package io.khabar.sink;

import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.SCHEMA;
import static io.khabar.sink.TestStories.SCHEMA_ID;

import io.khabar.news.DeadLetter;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.MovingClock;
import io.khabar.runtime.MovingPause;
import io.khabar.runtime.PatientPoll;
import io.khabar.runtime.Pause;
import io.khabar.sink.store.EncodedStory;
import io.khabar.sink.store.MemoryStore;
import io.khabar.sink.store.StoreOutageException;
import io.khabar.sink.store.StoryStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A writer with all around it in memory. What a process that is killed leaves behind (log, store, commits, dead letters) stays here. */
final class SinkLine {
    final LogConsumer log = new LogConsumer();
    final TreeMap<Long, EncodedStory> stored = new TreeMap<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T00:00:00Z"));
    private final Pause pause = new MovingPause(clock);
    String topicId = "topic-id-1";
    boolean canaries;
    MemoryStore store = new MemoryStore(stored);
    StoryWriter writer;
    /** Thrown by the registry, if there. */
    RuntimeException registryFault;
    /** Thrown by each transaction before it commits, if there. */
    RuntimeException commitFault;
    /** Thrown by each transaction after it was committed, if there. */
    RuntimeException answerFault;

    /** A new process begins and gets the partition: it has nothing but what the last one left. */
    void begin() {
        join();
        log.rebalance(List.of(PARTITION));
    }

    /** A new process begins and has no partition yet. */
    void join() {
        store = new MemoryStore(stored);
        writer = new StoryWriter(PARTITION.topic(), parts(store), clock, pause, Duration.ofSeconds(1));
        log.subscribe(List.of(PARTITION.topic()), writer);
    }

    private SinkParts parts(StoryStore storyStore) {
        SinkMeters counts = new SinkMeters(meters);
        KafkaLogin login = KafkaLogin.of(Map.of());
        return new SinkParts(
                log,
                storyStore,
                new RecordInspector(new WriterSchemas(this::schema, clock)),
                new DeadLetters("dead", (topic, letter) -> encode(letter), this::producer, clock),
                new PartitionStart(log, storyStore, topic -> topicId, counts),
                counts,
                new Canaries(meters, clock, canaries),
                new PatientPoll(log, PARTITION, login, pause, clock),
                login);
    }

    private Schema schema(int id) {
        if (registryFault != null) {
            throw registryFault;
        }
        if (id != SCHEMA_ID) {
            throw new SerializationException("The schema of id " + id + " is JSON, not Avro");
        }
        return SCHEMA;
    }

    /** The process is killed: its pending stories are gone, and its partition is taken away unheard. */
    void kill() {
        store.close();
        log.unsubscribe();
    }

    void turns(int times) {
        for (int i = 0; i < times; i++) {
            writer.turn();
        }
    }

    /** Good stories of these offsets, the second left out. */
    void append(long from, long to) {
        LongStream.range(from, to).forEach(offset -> log.append(TestStories.record(offset)));
    }

    /** Long enough for the longest backoff; then two turns: open and read. */
    void recover() {
        clock.advance(Duration.ofSeconds(10));
        turns(3);
        try {
            store.finish(TestStories.SOURCE);
        } catch (StoreOutageException e) {
            throw new AssertionError(e);
        }
    }

    OffsetAndMetadata committed() {
        return log.committed(Set.of(PARTITION)).get(PARTITION);
    }

    double count(String name, String outcome) {
        return meters.get(name).tag("outcome", outcome).counter().count();
    }

    private Producer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public void commitTransaction() {
                if (commitFault != null) {
                    throw commitFault;
                }
                uncommittedRecords().forEach(record -> deadLetters.add(decode(record.value())));
                Map<TopicPartition, OffsetAndMetadata> offsets =
                        uncommittedOffsets().values().iterator().next();
                super.commitTransaction();
                log.commitSync(offsets);
                if (answerFault != null) {
                    throw answerFault;
                }
            }
        };
    }

    private static byte[] encode(DeadLetter letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(DeadLetter.class).write(letter, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static DeadLetter decode(byte[] value) {
        try {
            return new SpecificDatumReader<>(DeadLetter.class)
                    .read(null, DecoderFactory.get().binaryDecoder(value, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
