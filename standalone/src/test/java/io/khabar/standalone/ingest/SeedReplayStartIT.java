package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.IngestStage;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import io.khabar.ingest.seed.SeedLimits;
import io.khabar.ingest.seed.SeedReader;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.schemas.Topics;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A replay whose topics, schemas or registry are not there at the start. */
@Timeout(300)
class SeedReplayStartIT {
    private static final Path SEEDS = Path.of("../seeds");

    @TempDir
    Path broker;

    @Test
    void shouldSayWhichTopicIsMissing() throws Exception {
        try (RawLine line = RawLine.bare(broker);
                SeedReplay replay = line.replay(SEEDS, Map.of("startup.timeout", "2s"))) {
            // When
            replay.start();
            ExitCode end = replay.await();

            // Then
            assertThat(end).isEqualTo(ExitCode.TOPICS);
            assertThat(line.shown()).contains(Topics.RAW_ARTICLES.name());
        }
    }

    @Test
    void shouldSayThatTheSchemasAreNotRegistered() throws Exception {
        try (RawLine line = RawLine.bare(broker);
                SeedReplay replay = line.replay(SEEDS, Map.of("startup.timeout", "2s"))) {
            // Given
            line.createTopics();

            // When
            replay.start();
            ExitCode end = replay.await();

            // Then
            assertThat(end).isEqualTo(ExitCode.NO_REGISTRY);
            assertThat(line.shown()).contains("khabar schemas register");
            assertThat(replay.summary().sent()).isZero();
        }
    }

    @Test
    void shouldSayThatTheRegistryDoesNotAnswer() throws Exception {
        // Given
        Map<String, String> flags = Map.of("startup.timeout", "2s", "registry.url", "http://127.0.0.1:1");
        try (RawLine line = RawLine.ready(broker);
                SeedReplay replay = line.replay(SEEDS, flags)) {
            // When
            replay.start();
            ExitCode end = replay.await();

            // Then
            assertThat(end).isEqualTo(ExitCode.NO_REGISTRY);
            assertThat(line.shown()).contains("http://127.0.0.1:1").contains("--registry-url");
        }
    }

    @Test
    void shouldRegisterSchemasItselfWhenAskedTo() throws Exception {
        try (RawLine line = RawLine.bare(broker);
                SeedReplay replay = line.replay(SEEDS, Map.of("registry.auto.register", "true"))) {
            // Given
            line.createTopics();

            // When
            replay.start();

            // Then
            assertThat(replay.await()).isEqualTo(ExitCode.OK);
            assertThat(line.rawCount()).isEqualTo(replay.summary().sent());
        }
    }

    private static void await(IngestStage stage) {
        try {
            stage.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, RawArticle> seeds(Path folder) {
        try (SeedReader reader = new SeedReader(
                List.of(folder.toString()), InputStream.nullInputStream(), SeedLimits.DEFAULT, Clock.systemUTC())) {
            Map<String, RawArticle> articles = new java.util.HashMap<>();
            reader.forEachRemaining(item -> {
                RawArticle article = ((ReadArticle) item).article();
                articles.put(article.getId(), article);
            });
            return articles;
        }
    }
}
