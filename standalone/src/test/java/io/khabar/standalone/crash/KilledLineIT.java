package io.khabar.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.line.Settling;
import io.khabar.standalone.process.KhabarProcess;
import io.khabar.standalone.registry.EmbeddedRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of enrich in mid-transaction and of the sink in mid-file, ten times each at random and more until half as many
 * have hit, while 500 articles go through for each: every story stands once under read committed, once in the files,
 * and its mentions with it.
 */
class KilledLineIT {
    private static final int ARTICLES = 500;
    private static final int KILLS = 10;
    private static final int HITS = KILLS / 2;
    private static final int MOST_KILLS = 3 * KILLS;
    private static final int SEED = 20261124;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Lets a killed instance come back without the waits that a cluster needs. */
    private static final Map<String, String> QUICK_GROUPS = Map.of("group.min.session.timeout.ms", "1000");

    @TempDir
    private Path home;

    @Test
    void shouldBringEveryStoryThroughOnceHoweverOftenEnrichAndSinkAreKilled() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(home.resolve("broker"), 0, QUICK_GROUPS);
                EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0)) {
            Setup.prepare(kafka.bootstrapServers(), registry.url());
            run(kafka, registry);
        }
    }

    private void run(EmbeddedKafka kafka, EmbeddedRegistry registry) throws Exception {
        Random random = new Random(SEED);
        try (Stages stages = new Stages(kafka.bootstrapServers(), registry.url(), home);
                Flood flood = Flood.prepare(kafka.bootstrapServers(), registry.url())) {
            int kills = 0;
            int midTransaction = 0;
            int midFile = 0;
            KhabarProcess enrich = stages.enrich();
            KhabarProcess sink = stages.sink();
            try {
                while (kills < KILLS || kills < MOST_KILLS && Math.min(midTransaction, midFile) < HITS) {
                    kills++;
                    flood.publish(ARTICLES);
                    midTransaction += stages.killInTransaction(enrich, random) ? 1 : 0;
                    enrich = stages.enrich();
                    midFile += stages.killInFile(sink, random) ? 1 : 0;
                    sink = stages.sink();
                }
                assertThat(flood.published()).isEqualTo(kills * ARTICLES);
                try (Settling settling = new Settling(kafka.bootstrapServers(), Clock.systemUTC())) {
                    assertThat(settling.await(PATIENCE, stages.alive(enrich, sink)))
                            .as("the line settles; enrich:\n%s\nsink:\n%s", enrich.output(), sink.output())
                            .isTrue();
                }
            } finally {
                enrich.close();
                sink.close();
            }
            System.out.printf(
                    "kill -9 of enrich and of sink, %d times each: %d left a transaction open, %d a file%n",
                    kills, midTransaction, midFile);
            // the faults really fired
            assertThat(midTransaction).as("kills that left a transaction open").isGreaterThanOrEqualTo(HITS);
            assertThat(midFile).as("kills that left a file open").isGreaterThanOrEqualTo(HITS);
            new Aftermath(kafka.bootstrapServers(), registry.url(), home).check(flood.expected());
        }
    }
}
