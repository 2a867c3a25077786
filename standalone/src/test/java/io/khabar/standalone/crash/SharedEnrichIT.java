package io.khabar.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.line.Settling;
import io.khabar.standalone.process.KhabarProcess;
import io.khabar.standalone.registry.EmbeddedRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two, then three instances of enrich share the work while articles come in; one is killed, one joins, one comes back, one
 * stops in good order. What comes out is what one instance would have written, and a replay adds nothing: whoever took over a
 * partition knows what was seen in it.
 */
class SharedEnrichIT {
    private static final int ARTICLES = 1500;
    private static final int WAVES = 5;
    private static final int SEED = 20261129;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> QUICK_GROUPS =
            Map.of("group.min.session.timeout.ms", "1000", "group.initial.rebalance.delay.ms", "0");
    private static final String[] WITH_STANDBYS = {"--set", "kafka.num.standby.replicas=1"};

    @TempDir
    private Path home;

    private final List<KhabarProcess> processes = new ArrayList<>();

    @Test
    void shouldBringEveryStoryThroughOnceWhileInstancesComeAndGo() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(home.resolve("broker"), 0, QUICK_GROUPS);
                EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0)) {
            Setup.prepare(kafka.bootstrapServers(), registry.url());
            try (Stages stages = new Stages(kafka.bootstrapServers(), registry.url(), home);
                    Flood flood = Flood.prepare(kafka.bootstrapServers(), registry.url());
                    Settling settling = new Settling(kafka.bootstrapServers(), Clock.systemUTC())) {
                run(stages, flood, settling, new Aftermath(kafka.bootstrapServers(), registry.url(), home));
            } finally {
                processes.forEach(KhabarProcess::close);
            }
        }
    }

    private void run(Stages stages, Flood flood, Settling settling, Aftermath aftermath) throws Exception {
        KhabarProcess sink = started(stages.sink());
        KhabarProcess first = enrich(stages, "first");
        KhabarProcess second = enrich(stages, "second");
        wave(flood);
        stages.awaitAtWork(2, first, second);

        wave(flood);
        stages.killInTransaction(first, new Random(SEED));
        KhabarProcess third = enrich(stages, "third");
        wave(flood);
        stages.awaitAtWork(2, second, third);

        KhabarProcess back = enrich(stages, "first");
        wave(flood);
        stages.awaitAtWork(3, second, third, back);

        second.terminate();
        wave(flood);
        assertThat(second.awaitExit()).as(second.output()).isZero();
        assertThat(flood.published()).isEqualTo(ARTICLES);
        settle(settling, stages, sink, third, back);
        stages.awaitAtWork(2, third, back);
        aftermath.check(flood.expected());

        flood.replay();
        settle(settling, stages, sink, third, back);
        aftermath.check(flood.expected());
    }

    private KhabarProcess enrich(Stages stages, String instance) {
        return started(stages.enrich(instance, WITH_STANDBYS));
    }

    private KhabarProcess started(KhabarProcess process) {
        processes.add(process);
        return process;
    }

    private static void wave(Flood flood) {
        flood.publish(ARTICLES / WAVES);
    }

    private static void settle(Settling settling, Stages stages, KhabarProcess... alive) throws InterruptedException {
        assertThat(settling.await(PATIENCE, stages.alive(alive)))
                .as("the line settles")
                .isTrue();
    }
}
