package io.khabar.ingest.publish;

import io.khabar.ingest.IngestSettings;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import java.time.Clock;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;

/** Makes publishers from the settings. */
public final class PublisherFactory {
    private static final long MOST_BYTES = 48L * 1024 * 1024;

    private final Settings settings;
    private final Clock clock;
    private final Patience patience;

    /** @param patience shared with whoever stops the process: closing it ends the waits for brokers and registry */
    public PublisherFactory(Settings settings, Clock clock, Patience patience) {
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * A publisher whose records carry the replay header.
     *
     * @param refusals told of each article that went to the dead letters, on the publishing thread
     * @throws KhabarException (USAGE) when Kafka refuses a setting
     */
    public ArticlePublisher replay(java.util.function.Consumer<Refusal> refusals) {
        return publisher(new ArticleEncoder(serializer(), true), refusals, true);
    }

    /**
     * A publisher of news as it comes: its records carry no replay header.
     *
     * @param refusals told of each article that went to the dead letters, on the publishing thread
     * @throws KhabarException (USAGE) when Kafka refuses a setting
     */
    public ArticlePublisher pushed(java.util.function.Consumer<Refusal> refusals) {
        return publisher(new ArticleEncoder(serializer(), false), refusals, false);
    }

    /**
     * A publisher of the articles by which Khabar watches itself: its records carry the canary header.
     *
     * @param refusals told of each article that went to the dead letters, on the publishing thread
     * @throws KhabarException (USAGE) when Kafka refuses a setting
     */
    public ArticlePublisher canary(java.util.function.Consumer<Refusal> refusals) {
        return publisher(new ArticleEncoder(serializer(), false, true), refusals, false);
    }

    private ArticlePublisher publisher(
            ArticleEncoder articles, java.util.function.Consumer<Refusal> refusals, boolean replay) {
        InFlight inFlight = new InFlight(settings.integer(IngestSettings.IN_FLIGHT), MOST_BYTES);
        try {
            return new ArticlePublisher(
                    articles,
                    new DeadLetterEncoder(serializer(), clock, replay),
                    inFlight,
                    new ProducerLane(this::producer, inFlight),
                    login(),
                    patience,
                    clock,
                    refusals);
        } catch (KafkaException e) {
            throw new KhabarException(ExitCode.USAGE, "Kafka refuses the settings: " + reason(e), e);
        }
    }

    /** Makes records of articles as they come from feeds. For one thread. */
    public LiveRecords live() {
        return new LiveRecords(
                new ArticleEncoder(serializer(), false), new DeadLetterEncoder(serializer(), clock, false), clock);
    }

    /** As whom the clients log in. */
    public KafkaLogin login() {
        return KafkaLogin.of(settings);
    }

    /** A producer for transactions. Of two with the same id, the one that began earlier is fenced. */
    public Producer<byte[], byte[]> transactional(String id) {
        return new KafkaProducer<>(ProducerSettings.transactional(settings.kafkaClient(), id));
    }

    /** @param own wins over what is passed through */
    public Consumer<byte[], byte[]> consumer(Map<String, Object> own) {
        return new KafkaConsumer<>(ProducerSettings.consumer(settings.kafkaClient(), own));
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(ProducerSettings.producer(settings.kafkaClient()));
    }

    /** A serializer that waits outages of the registry out. */
    public <T extends SpecificRecord> Serializer<T> serializer() {
        Map<String, Object> registry = settings.registryClient();
        return ValueSerdes.serializer(settings.string(CommonSettings.VALUE_SERIALIZER), registry, patience);
    }

    private static String reason(KafkaException fault) {
        Throwable cause = fault.getCause();
        return fault.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }
}
