package io.khabar.standalone.deadletter;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends refused records to their topics again, in one transaction: all of them, or none. */
public final class Redrive {
    /** One for all, so that of two that send at the same time one is fenced. */
    private static final String TRANSACTIONS = "khabar-redrive";

    private final Settings settings;

    public Redrive(Settings settings) {
        this.settings = settings;
    }

    /**
     * Sends them.
     *
     * @throws KhabarException (TOPICS) when one of their topics is not there any more; then nothing was sent
     */
    public void send(Collection<RefusedRecord> refused) {
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records =
                refused.stream().map(RefusedRecord::again).toList();
        requireTopics(records.stream().map(ProducerRecord::topic).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Object> config = new HashMap<>(settings.kafkaClient());
        config.put("transactional.id", TRANSACTIONS);
        config.put("compression.type", "zstd");
        config.put("max.request.size", Topics.RAW_ARTICLES.maxMessageBytes());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            try {
                for (ProducerRecord<byte @Nullable [], byte @Nullable []> record : records) {
                    Future<RecordMetadata> unused = producer.send(record); // a failure comes out of the commit
                }
                producer.commitTransaction();
            } catch (KafkaException e) {
                abort(producer, e);
                throw e;
            }
        }
    }

    private static void abort(KafkaProducer<byte[], byte[]> producer, KafkaException reason) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            reason.addSuppressed(e);
        }
    }

    /** A producer would create the topic of an application id that is not in use any more, and nothing would read it. */
    private void requireTopics(Set<String> topics) {
        Set<String> missing = new TreeSet<>(topics);
        try (Admin admin = Admin.create(settings.kafkaClient())) {
            missing.removeAll(admin.listTopics().names().get());
        } catch (ExecutionException e) {
            throw new KhabarException(
                    ExitCode.NO_BROKER,
                    "The Kafka brokers " + settings.list(CommonSettings.BOOTSTRAP_SERVERS) + " refuse: "
                            + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KhabarException(ExitCode.FAILED, "Interrupted while looking for the topics.", e);
        }
        if (!missing.isEmpty()) {
            throw new KhabarException(
                    ExitCode.TOPICS,
                    "Nothing was sent: there is no topic " + String.join(", ", missing) + " any more.");
        }
    }
}
