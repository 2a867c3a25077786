package io.khabar.ingest.state;

import io.khabar.news.FeedState;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.runtime.TopicScan;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.OutageInterruptedException;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads what is remembered of all feeds, for people, who do not wait for long. Takes no part in the sharing of the feeds. */
public final class StoredStates {
    private static final String TOPIC = Topics.FEED_STATE.name();

    private final Settings settings;
    private final Duration timeout;
    private final Clock clock;

    /** @param timeout how long brokers and registry may take to be there, and then nothing may come from them */
    public StoredStates(Settings settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * The committed state of each feed, by its key.
     *
     * @throws KhabarException NO_BROKER, TOPICS or NO_REGISTRY, with what could not be reached and what to do
     */
    public Map<String, FeedState> read() {
        awaitServers();
        Patience none = new Patience();
        none.close(); // the registry was there a moment ago: whatever it does now is told at once
        Map<String, FeedState> read = new HashMap<>();
        try (Deserializer<FeedState> states = ValueSerdes.deserializer(
                settings.string(CommonSettings.VALUE_DESERIALIZER), settings.registryClient(), none)) {
            new TopicScan(settings, timeout, clock).read(TOPIC, record -> {
                take(record.key(), record.value(), states, read);
                return true;
            });
            return read;
        } catch (OutageInterruptedException e) {
            throw new KhabarException(
                    ExitCode.NO_REGISTRY,
                    "The schema registry at " + String.join(",", settings.list(CommonSettings.REGISTRY_URL))
                            + " went away while the states of the feeds were read: "
                            + (e.getCause() == null
                                    ? e.getMessage()
                                    : e.getCause().getMessage())
                            + ". Is it running? Give its address with --registry-url.",
                    e);
        }
    }

    private void awaitServers() {
        try {
            new StartCheck(settings, clock, new StopSignal(), List.of(Topics.FEED_STATE), timeout).await();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static void take(
            byte[] key, byte @Nullable [] value, Deserializer<FeedState> states, Map<String, FeedState> read) {
        String feed = new String(key, StandardCharsets.UTF_8);
        if (value == null) {
            read.remove(feed);
        } else {
            read.put(feed, states.deserialize(TOPIC, value));
        }
    }
}
