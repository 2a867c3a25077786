package io.khabar.standalone.deadletter;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.standalone.line.OneTransaction;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sends refused records to their topics again, in one transaction: all of them, or none. */
public final class Redrive {
    /** One for all, so that of two that send at the same time one is fenced. */
    private static final String TRANSACTIONS = "khabar-redrive";

    private final Settings settings;
    private final Duration timeout;

    /** @param timeout how long the brokers may keep one question */
    public Redrive(Settings settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
    }

    /**
     * Sends them.
     *
     * @throws KhabarException TOPICS when one of their topics is not there any more; then nothing was sent. NO_BROKER when the
     *     brokers fall silent
     */
    public void send(Collection<RefusedRecord> refused) {
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records =
                refused.stream().map(RefusedRecord::again).toList();
        requireTopics(records.stream().map(ProducerRecord::topic).collect(Collectors.toCollection(TreeSet::new)));
        new OneTransaction(settings, TRANSACTIONS, timeout).send(records);
    }

    /** A producer would create the topic of an application id that is not in use any more, and nothing would read it. */
    private void requireTopics(Set<String> topics) {
        Set<String> missing = new TreeSet<>(topics);
        try (Admin admin = Admin.create(settings.kafkaClient("admin."))) {
            missing.removeAll(admin.listTopics(new ListTopicsOptions().timeoutMs((int) timeout.toMillis()))
                    .names()
                    .get());
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
